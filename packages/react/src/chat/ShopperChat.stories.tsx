import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../testing/answerMessages.ts";
import { createGate, dropMessages, type Network } from "../testing/createSandboxClient.ts";
import { expectInLog, log } from "../testing/playChat.ts";
import { send, write } from "../testing/playComposer.ts";
import { postsThrough } from "../testing/postsThrough.ts";
import { SMALL_PHOTO } from "../testing/smallPhoto.ts";
import { withSandbox } from "../testing/withSandbox.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

const meta: Meta<typeof ShopperChat> = {
  title: "Chat/States",
  component: ShopperChat,
  args: { orderId: "shopping", pollMs: 2000 },
  decorators: [withSandbox],
  tags: ["!autodocs"],
};

export default meta;

type Story = StoryObj<typeof ShopperChat>;

/** The scripted shopper starts the chat and answers: write to her. */
export const Conversation: Story = {
  args: { orderId: "conversation" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /this is Ana/);
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Sure/);
  },
};

/** Day separators, two shoppers, a photo, a link, read marks. */
export const TwoDays: Story = {
  parameters: { network: answerMessages({ messages: twoDays(), people: people() }) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Yesterday.*Today/);
  },
};

/** Nothing is written yet. */
export const Empty: Story = {
  async play({ canvasElement }) {
    await expectInLog(canvasElement, "No messages yet");
  },
};

/** The messages are on their way. */
export const Loading: Story = { parameters: { network: createGate().network } };

/** Picking has not begun. */
export const NotYet: Story = { args: { availability: "not-yet" } };

/** The order has arrived; what was written can still be read. */
export const Closed: Story = {
  args: { availability: "closed" },
  parameters: { network: answerMessages({ messages: twoDays(), people: people() }) },
};

/** More than a day after the order has arrived. */
export const Expired: Story = {
  args: { orderId: "expired" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /kept for 24 hours/);
  },
};

/** The retailer has shoppers' data removed. */
export const Redacted: Story = {
  args: { orderId: "redacted" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /can’t be shown here/);
  },
};

/** The messages can't be loaded; Try again asks anew. */
export const NotLoaded: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /can’t find this order/);
  },
};

/** A message on its way is the last of the conversation. */
export const Sending: Story = {
  parameters: { network: postsThrough(createGate().network) },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await write(canvasElement, "And two limes");
    await send(canvasElement);
    await expectInLog(canvasElement, /ripe avocados.*Sending….*two limes.*Sending…/);
  },
};

/** A message that is not confirmed stays there, with what can be done. */
export const NotConfirmed: Story = {
  parameters: { network: dropMessages() },
  async play({ canvasElement }) {
    await write(canvasElement, "Could you pick ripe avocados?");
    await send(canvasElement);
    await expectInLog(canvasElement, /Not confirmed/);
    await expect(within(log(canvasElement)).getByRole("button", { name: "Edit" })).toBeVisible();
  },
};

/** Images that don't load, are on another host, or are none; markup, and links that mislead. */
export const Hostile: Story = {
  args: { imageHosts: ["127.0.0.1"] },
  parameters: {
    network: answerMessages({
      messages: [
        wireMessage(1, "<img src=x onerror=alert(1)> <script>alert(1)</script>"),
        wireMessage(2, "https://аррӏе.com/login javascript:alert(1)"),
        wireMessage(3, "\u202eThis text is turned round"),
        wireMessage(4, "", { image: "https://127.0.0.1:1/a.jpg" }),
        wireMessage(5, "", { image: "https://images.example.com/a.jpg" }),
        wireMessage(6, "", { image: "javascript:alert(1)" }),
        wireMessage(7, "x".repeat(500)),
        wireMessage(8, "From the future", { created_at: "2031-01-01T00:00:00Z" }),
      ],
    }),
  },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /From the future/);
  },
};

/** Each message in its own direction. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  parameters: {
    network: answerMessages({
      messages: [
        wireMessage(1, "مرحبا سام! أنا آنا وقد بدأت للتو في طلبك."),
        wireMessage(2, "شكرا! خذي وقتك.", FROM_CUSTOMER),
        wireMessage(3, "The prices are at https://stores.example.com/avocados"),
      ],
    }),
  },
};

/** As many as will ever be; typing and scrolling stay smooth. */
export const FiveHundredMessages: Story = {
  parameters: {
    network: answerMessages({
      messages: Array.from({ length: 500 }, (_, index) =>
        wireMessage(index, `Message ${index + 1}. ${"Some more words. ".repeat(index % 7)}`, {
          ...(index % 3 === 1 && FROM_CUSTOMER),
        }),
      ),
    }),
  },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Message 500/);
  },
};

const below = {
  messages: Array.from({ length: 30 }, (_, index) => wireMessage(index, `Message ${index + 1}`)),
};

/** The customer is reading further up while the shopper writes. */
export const NewMessagesBelow: Story = {
  args: { pollMs: 1000 },
  parameters: { network: answerMessages(below) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Message 30/);
    log(canvasElement).scrollTop = 0;
    below.messages = [...below.messages, wireMessage(60, "One more thing")];
    const button = await within(canvasElement).findByRole(
      "button",
      { name: "1 new message" },
      { timeout: 8000 },
    );
    await expect(button).toBeVisible();
  },
};

/** In the dark. */
export const Dark: Story = { ...TwoDays, globals: { colorScheme: "dark" } };

/** An organic grocer's. */
export const ThistleAndLoam: Story = { ...TwoDays, globals: { brand: "thistle-and-loam" } };

/** A discount chain's. */
export const Pricebolt: Story = { ...TwoDays, globals: { brand: "pricebolt" } };

/** A food hall's. */
export const HaldenAndRoe: Story = { ...TwoDays, globals: { brand: "halden-and-roe" } };

let isBroken = false;
const breaking: Network = (fetch) => async (input, init) =>
  isBroken && init?.method !== "POST" ? new Response(null, { status: 503 }) : fetch(input, init);

/** Newer messages can't be loaded; those that are there stay. */
export const Stale: Story = {
  args: { pollMs: 1000 },
  parameters: { network: breaking },
  beforeEach() {
    isBroken = false;
  },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, "No messages yet");
    isBroken = true;
    const note = await within(canvasElement).findByText(
      "New messages can’t be loaded right now.",
      {},
      { timeout: 8000 },
    );
    await expect(note).toBeVisible();
    await userEvent.tab();
  },
};

function twoDays(): object[] {
  const ago = (minutes: number) => ({
    created_at: new Date(Date.now() - minutes * 60_000).toISOString(),
  });
  const yesterday = 24 * 60;
  return [
    wireMessage(1, "Hi Sam! I’m Ana, and I’ll shop your order tomorrow.", ago(yesterday + 20)),
    wireMessage(2, "Thanks! Take your time.", { ...FROM_CUSTOMER, ...ago(yesterday) }),
    wireMessage(3, "The avocados are rather hard today. Would these do?", ago(9)),
    wireMessage(4, "", { image: SMALL_PHOTO, ...ago(9) }),
    wireMessage(5, "Yes, those look good", { ...FROM_CUSTOMER, ...ago(6) }),
    wireMessage(6, "Will do. Prices are at https://stores.example.com/avocados", {
      sender_id: 3,
      ...ago(1),
    }),
  ];
}

function people(): object {
  const shoppers = [
    { id: 2, display_name: "Ana" },
    { id: 3, display_name: "Ben Okafor" },
  ];
  return { customer: { id: 1, display_name: "Sam" }, current_shopper: shoppers[1], shoppers };
}
