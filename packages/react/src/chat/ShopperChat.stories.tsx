import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { answerReads } from "../../testing/answerReads.ts";
import { createGate } from "../../testing/createSandboxClient.ts";
import { fallBehind } from "../../testing/fallBehind.ts";
import { expectInLog, log } from "../../testing/playChat.ts";
import { send, write } from "../../testing/playComposer.ts";
import { STORY_ARG_TYPES } from "../../testing/storyArgTypes.ts";
import { twoDays } from "../../testing/twoDays.ts";
import { withSandbox } from "../../testing/withSandbox.tsx";
import { QuickReplies } from "../composer/QuickReplies.tsx";
import { frCA } from "../strings/locales/frCA.ts";
import { ShopperChat } from "./ShopperChat.tsx";

/** The conversation, and what is shown in place of it. */
const meta: Meta<typeof ShopperChat> = {
  title: "Conversation/States",
  component: ShopperChat,
  args: { orderId: "shopping", pollMs: 2000, onSent: fn(), onSendError: fn() },
  argTypes: STORY_ARG_TYPES,
  decorators: [withSandbox],
  // A story that plays shows its state at its own page only; the docs page would show it unplayed.
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

/** Date separators, two shoppers, a photo, a link, read statuses. */
export const TwoDays: Story = {
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Yesterday.*Today/);
  },
};

/** There are no messages yet. */
export const Empty: Story = {
  async play({ canvasElement }) {
    await expectInLog(canvasElement, "No messages yet");
  },
};

/** Suggested replies are in the intro until there are messages. */
export const Suggestions: Story = {
  args: { quickReplies: <QuickReplies replies={["Ripe ones, please", "Leave it at the door"]} /> },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /No messages yet.*Leave it at the door/);
  },
};

/** The app's own header, and a card of its own in the conversation. */
export const HeaderAndCard: Story = {
  args: {
    headerTitle: "Ana",
    headerSubtitle: "Picking your order · 7 of 10 items",
    renderMessage: (message, content) =>
      message.image === null ? content : <figure>{content}Hass avocados, 2 for $3.00</figure>,
  },
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Hass avocados/);
  },
};

/** The time of a message and Copy are shown while it is pointed at, tapped, or reached by the arrow keys. */
export const PointedAt: Story = {
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Today/);
    log(canvasElement).focus();
    await userEvent.keyboard("{ArrowUp}");
    await expectInLog(canvasElement, /Copy/);
  },
};

/** A photo in full size: zoom, and the other photos of the conversation. */
export const PhotoInFullSize: Story = {
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(
      (await canvas.findAllByRole("button", { name: /^Photo from/ }))[0] ?? canvasElement,
    );
    // Its chunk is loaded first.
    const zoomIn = await canvas.findByRole("button", { name: "Zoom in" }, { timeout: 10_000 });
    await expect(zoomIn).toBeVisible();
  },
};

/** The messages are loading. */
export const Loading: Story = { parameters: { network: createGate().network } };

/** Picking has not started. */
export const NotYet: Story = { args: { availability: "not-yet" } };

/** The order was delivered; its messages can still be read. */
export const Closed: Story = {
  args: { availability: "closed" },
  parameters: { network: answerMessages(twoDays()) },
};

/** More than a day after the delivery. */
export const Expired: Story = {
  args: { orderId: "expired" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /have expired/);
  },
};

/** The retailer has shoppers' data removed. */
export const Redacted: Story = {
  args: { orderId: "redacted" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /aren’t available/);
  },
};

/** The customer's session at the storefront has ended. */
export const SignedOut: Story = {
  args: { orderId: "unauthorized" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /You’ve been signed out/);
  },
};

/** There is no response; Reload messages reads again. */
export const Unreachable: Story = {
  parameters: { network: answerReads(() => Promise.reject(new TypeError("Failed to fetch"))) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Check your connection/);
  },
};

/** The storefront backend or Connect fails; Reload messages reads again. */
export const ServerError: Story = {
  parameters: { network: answerReads(async () => new Response(null, { status: 503 })) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Something went wrong on our end/);
  },
};

/** Connect does not know the order, or it is another customer's. */
export const NotLoaded: Story = {
  args: { orderId: "no-such-order" },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /can’t find this order/);
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
  beforeEach() {
    below.messages = below.messages.slice(0, 30);
  },
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

/** Newer messages can't be loaded. The others stay, and polling continues. */
export const RefreshFailed: Story = {
  args: { pollMs: 1000 },
  parameters: { network: fallBehind(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Will do/);
    const note = await within(canvasElement).findByText(
      "Couldn’t load new messages. We’ll keep trying.",
      { selector: "span" },
      { timeout: 8000 },
    );
    await expect(note).toBeVisible();
    await expectInLog(canvasElement, /Will do/);
    await userEvent.tab();
  },
};

/** A photo, opened: as large as the window allows. Escape closes it. */
export const PhotoOpen: Story = {
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Will do/);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Photo from Ana" }));
    await expect(canvas.getByRole("dialog", { name: "Photo from Ana" })).toBeVisible();
  },
};

/** In French: every text, times and dates too. */
export const French: Story = {
  parameters: { network: answerMessages(twoDays()), strings: frCA },
  async play({ canvasElement }) {
    const messages = within(canvasElement).getByRole("log", { name: frCA.conversation });
    await waitFor(() => expect(messages).toHaveTextContent(/hier/i));
  },
};

/** Without our look: what a retailer's own sheet begins with. */
export const Unstyled: Story = {
  args: { unstyled: true },
  parameters: { network: answerMessages(twoDays()) },
  async play({ canvasElement }) {
    await expectInLog(canvasElement, /Will do/);
  },
};
