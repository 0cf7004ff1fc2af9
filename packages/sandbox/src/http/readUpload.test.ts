import { describe, expect, it } from "vitest";
import { readUpload } from "./readUpload.ts";

function upload(body: BodyInit) {
  return new Request("http://127.0.0.1/", { method: "POST", body, ...{ duplex: "half" } });
}

describe("readUpload", () => {
  it("returns the text of an upload, however its bytes were split", async () => {
    const bytes = new TextEncoder().encode("é😀");
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readUpload(upload(body), 10)).toEqual({ text: "é😀" });
  });

  it("counts the bytes of an upload, not its characters", async () => {
    expect(await readUpload(upload("éé"), 4)).toEqual({ text: "éé" });
    expect(await readUpload(upload("éé"), 3)).toEqual({ refusal: 413 });
  });

  it("stops reading an upload that is too large", async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        if (pulled === 100) controller.close();
        else controller.enqueue(new Uint8Array(10));
      },
    });
    expect(await readUpload(upload(body), 20)).toEqual({ refusal: 413 });
    expect(pulled).toBeLessThan(10);
  });

  it("doesn't throw when the client leaves before the end of an upload", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("connection reset"));
      },
    });
    expect(await readUpload(upload(body), 10)).toEqual({ refusal: 400 });
  });
});
