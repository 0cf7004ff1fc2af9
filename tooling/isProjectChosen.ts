/**
 * Whether Vitest's `--project` arguments choose the project `name`. Without the option every project
 * is chosen; a pattern counts as choosing it.
 */
export function isProjectChosen(
  name: string,
  parameters: readonly string[] = process.argv.slice(2),
): boolean {
  const filters = parameters.flatMap((parameter, index) => {
    const [, joined] = /^(?:--project|-p)=(.*)$/.exec(parameter) ?? [];
    if (joined !== undefined) return [joined];
    return parameter === "--project" || parameter === "-p" ? [parameters[index + 1] ?? ""] : [];
  });
  return (
    filters.length === 0 || filters.includes(name) || filters.some((each) => /[*!]/.test(each))
  );
}
