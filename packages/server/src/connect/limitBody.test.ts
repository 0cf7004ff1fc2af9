import { describe, expect, it } from "vitest";
import { outcomeOf, sendTo } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

describe("an answer of Connect", () => {
  it.each([
    [200, "unconfirmed"],
    [500, "unconfirmed"],
    [403, "not-sent"],
  ])(
    "cuts off an endless answer of Connect with status %s, which is then %s",
    async (status, delivery) => {
      let sent = 0;
      const { url } = await startBackendWith({
        message: () =>
          new Response(
            new ReadableStream({
              pull(controller) {
                sent += 1024;
                controller.enqueue(new Uint8Array(1024).fill(32));
              },
            }),
            { status },
          ),
      });
      expect(await outcomeOf(await sendTo(url))).toMatchObject({ status: 502, delivery });
      // The bytes that the sockets hold are not counted.
      expect(sent).toBeLessThan(8 * 1024 * 1024);
    },
  );

  it("accepts an answer of Connect up to 64 kB", async () => {
    const limit = 64 * 1024;
    const answer = (size: number) => `{"id":7}${" ".repeat(size - 8)}`;
    const { url } = await startBackendWith({ message: () => new Response(answer(limit)) });
    expect((await sendTo(url)).status).toBe(200);
    const { url: larger } = await startBackendWith({
      message: () => new Response(answer(limit + 1)),
    });
    expect((await sendTo(larger)).status).toBe(502);
  });
});
