import { existsSync } from "node:fs";
import ts from "typescript-6";
import { packageFolder } from "../api/packages.ts";

/**
 * Reads the exports of packages from their built declarations. TypeScript 7 has no compiler API, so
 * this uses the last version that has one.
 */
export function readDeclarations(names: readonly string[]): Declarations {
  const files = new Map(names.map((name) => [name, `${packageFolder(name)}/dist/index.d.ts`]));
  for (const file of files.values()) {
    if (!existsSync(file))
      throw new Error(`${file} doesn't exist. Run \`pnpm build:packages\` first.`);
  }
  const program = ts.createProgram([...files.values()], OPTIONS);
  const checker = program.getTypeChecker();
  return {
    checker,
    getExports(name) {
      const file = program.getSourceFile(files.get(name) ?? "");
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) throw new Error(`packages/${name} was not among the packages to read.`);
      return new Map(
        checker.getExportsOfModule(module).map((found) => [found.name, original(checker, found)]),
      );
    },
  };
}

export interface Declarations {
  checker: ts.TypeChecker;
  /** The exports of a package's main entry, by name. */
  getExports: (name: string) => Map<string, ts.Symbol>;
}

const OPTIONS: ts.CompilerOptions = {
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
};

/** The symbol behind an import or a re-export. */
export function original(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
