import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { followLog } from "./followLog.ts";

describe("followLog", () => {
  it("reads each whole line once, from before the file exists", () => {
    const folder = mkdtempSync(join(tmpdir(), "follow-log-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "log");
    const log = followLog(path);
    onTestFinished(log.close);
    expect(log.read()).toEqual([]);
    appendFileSync(path, "first\nsecond, ha");
    expect(log.read()).toEqual(["first"]);
    expect(log.read()).toEqual([]);
    appendFileSync(path, "lf\n");
    expect(log.read()).toEqual(["second, half"]);
  });

  it("reads a character whose bytes come in two parts", () => {
    const folder = mkdtempSync(join(tmpdir(), "follow-log-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "log");
    const log = followLog(path);
    onTestFinished(log.close);
    const bytes = Buffer.from("Sending…\n");
    appendFileSync(path, bytes.subarray(0, 8));
    expect(log.read()).toEqual([]);
    appendFileSync(path, bytes.subarray(8));
    expect(log.read()).toEqual(["Sending…"]);
  });
});
