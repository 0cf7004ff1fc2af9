import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  SECRET,
  send,
  startWithSandbox,
} from "../../../packages/gateway/src/testing/runGateway.ts";
import { installFromDebian } from "../../../tooling/installFromDebian.ts";

const PAGE = readFileSync(`${import.meta.dirname}/../../gateway.md`, "utf8");

/** Characters that JSON escapes, and some that UTF-8 writes with several bytes. */
const USER_ID = 'customer-1 "Zoë" \\ 🥑';

describe.each([
  {
    language: "java",
    debian: "default-jdk-headless",
    run: (code: string, folder: string) => {
      writeFileSync(`${folder}/ChatToken.java`, code);
      writeFileSync(`${folder}/Main.java`, JAVA_MAIN);
      execFileSync("javac", ["-encoding", "UTF-8", "-d", folder, "ChatToken.java", "Main.java"], {
        cwd: folder,
      });
      return output("java", ["-cp", folder, "Main"]);
    },
  },
  {
    language: "php",
    debian: "php-cli",
    run: (code: string, folder: string) => {
      const call = 'echo sign_chat_token(getenv("USER_ID"), ["shopping"], getenv("SECRET"));';
      writeFileSync(`${folder}/token.php`, `${code}\n${call}\n`);
      return output("php", [`${folder}/token.php`]);
    },
  },
  {
    language: "python",
    debian: "python3",
    run: (code: string, folder: string) => {
      const call =
        'import os\nprint(sign_chat_token(os.environ["USER_ID"], ["shopping"], os.environ["SECRET"]), end="")';
      writeFileSync(`${folder}/token.py`, `${code}\n${call}\n`);
      return output("python3", [`${folder}/token.py`]);
    },
  },
  {
    language: "ruby",
    debian: "ruby",
    run: (code: string, folder: string) => {
      const call = 'print sign_chat_token(ENV["USER_ID"], ["shopping"], ENV["SECRET"])';
      writeFileSync(`${folder}/token.rb`, `${code}\n${call}\n`);
      return output("ruby", [`${folder}/token.rb`]);
    },
  },
])("the token that the page signs in $language", ({ language, debian, run }) => {
  it("is accepted by the gateway for the customer's own order, and for no other", async () => {
    if (!isInstalled(language)) installFromDebian(debian);
    const folder = mkdtempSync(`${tmpdir()}/shopper-chat-token-`);
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const token = run(readCode(language), folder);
    expect(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).toEqual({
      sub: USER_ID,
      orders: ["shopping"],
      exp: expect.any(Number),
    });
    const { url } = await startWithSandbox({ SESSION_ORDERS_CLAIM: "orders" });
    const own = await send(url, { Authorization: `Bearer ${token}` });
    // The sandbox's orders belong to another customer, so an accepted token leads to Connect's own answer.
    expect(await own.json()).toMatchObject({ error: { code: 4000 } });
    const other = await send(url, { Authorization: `Bearer ${token}` }, "slow");
    expect(other.status).toBe(404);
    const forged = `${token.slice(0, -4)}AAAA`;
    expect((await send(url, { Authorization: `Bearer ${forged}` })).status).toBe(401);
  });
});

function readCode(language: string): string {
  const [, code] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(PAGE) ?? [];
  if (code === undefined) throw new Error(`gateway.md has no code in ${language}.`);
  return code;
}

function output(command: string, parameters: readonly string[]): string {
  return execFileSync(command, parameters, {
    encoding: "utf8",
    env: { ...process.env, USER_ID, SECRET, LC_ALL: "C.UTF-8" },
  });
}

function isInstalled(language: string): boolean {
  const command = { java: "javac", python: "python3" }[language] ?? language;
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const JAVA_MAIN = `
public class Main {
  public static void main(String[] args) throws Exception {
    System.out.print(ChatToken.sign(
        System.getenv("USER_ID"), java.util.List.of("shopping"), System.getenv("SECRET")));
  }
}
`;
