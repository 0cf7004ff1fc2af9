import type { Sandbox } from "@shopper-chat/sandbox";

/** Adds the conversation of the delivered order, which can still be read. */
export function sayWhatWasSaid(sandbox: Pick<Sandbox, "shopperSays">, now: Date): void {
  for (const [minutes, body] of SAID) {
    const time = new Date(now.getTime() + minutes * 60_000);
    sandbox.shopperSays("closed", { body, created_at: time.toISOString() });
  }
}

/** In minutes from now, like the times of the order. */
const SAID: readonly (readonly [minutes: number, body: string])[] = [
  [-149, "Hi Sam, this is Ana. I'm starting on your order now."],
  [-121, "They are out of plain Greek yogurt, so I refunded it. The rest looks good."],
  [-96, "All done and on its way. Enjoy your groceries!"],
];
