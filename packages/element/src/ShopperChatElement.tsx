import chatStyles from "@shopper-chat/react/chat.css?inline";
import styles from "@shopper-chat/react/styles.css?inline";
import { ChatInElement } from "./ChatInElement.tsx";
import { type MountedContent, mountContent } from "./mountContent.ts";
import { OrderElement } from "./OrderElement.ts";

/**
 * `<shopper-chat base-url="/shopper-chat" order-id="…">`: the conversation of a customer with the
 * shopper of their order, and the composer below it. It has everything that
 * `<shopper-chat-composer>` has.
 *
 * It also dispatches `shopper-chat-message` and `shopper-chat-signed-out`. Its slots `header-title` and
 * `header-subtitle` are a row above the messages.
 */
export class ShopperChatElement extends OrderElement {
  static override readonly observedAttributes: readonly string[] = [
    ...OrderElement.observedAttributes,
    "poll-ms",
    "time-zone",
    "image-hosts",
    "poll-when-hidden",
  ];

  /**
   * How often to poll for new messages, in milliseconds; at least 1000. It is adapted to what happens.
   * @default 10000
   */
  get pollMs(): number {
    const value = this.getAttribute("poll-ms");
    return value !== null && isPollMs(value) ? Number(value) : DEFAULT_POLL_MS;
  }
  set pollMs(value: number | null | undefined) {
    this.reflect("poll-ms", value);
  }

  /** The IANA time zone of the times. @default the device's */
  get timeZone(): string {
    return this.getAttribute("time-zone") ?? "";
  }
  set timeZone(value: string | null | undefined) {
    this.reflect("time-zone", value);
  }

  /**
   * The hosts that images may be loaded from, such as `images.example.com` or `*.example.com`. An image
   * of another host is a link. The attribute separates the hosts by spaces.
   * @default any host, over https
   */
  get imageHosts(): readonly string[] | undefined {
    return this.getAttribute("image-hosts")?.split(/\s+/).filter(Boolean);
  }
  set imageHosts(value: readonly string[] | null | undefined) {
    this.reflect("image-hosts", value?.join(" "));
  }

  /**
   * Whether to poll in a hidden tab too, for a number in the page's title: once a minute, and for two
   * hours at most. The attribute counts if it is there and not `false`.
   * @default false
   */
  get pollWhenHidden(): boolean {
    return (this.getAttribute("poll-when-hidden") ?? "false") !== "false";
  }
  set pollWhenHidden(value: boolean | null | undefined) {
    this.reflect("poll-when-hidden", value ? "true" : null);
  }

  protected override mount(shadow: ShadowRoot): MountedContent {
    return mountContent(shadow, [styles, chatStyles], (actionsRef) => (
      <ChatInElement element={this} actionsRef={actionsRef} />
    ));
  }

  protected override getAttributeError(name: string, value: string): string {
    if (name === "poll-ms" && !isPollMs(value)) {
      return `must be a number of milliseconds, at least 1000; using ${DEFAULT_POLL_MS}.`;
    }
    if (name === "time-zone" && !isTimeZone(value)) {
      return "must be an IANA time zone, such as America/Toronto; using the device's.";
    }
    const wrongHost = name === "image-hosts" && value.split(/\s+/).find((host) => !isHost(host));
    if (wrongHost) {
      return `must be hosts such as images.example.com or *.example.com, separated by spaces; no image is loaded from ${wrongHost}.`;
    }
    return super.getAttributeError(name, value);
  }
}

const DEFAULT_POLL_MS = 10_000;

function isPollMs(value: string): boolean {
  return Number(value) >= 1000 && Number.isFinite(Number(value));
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).format(0) !== "";
  } catch {
    return false;
  }
}

function isHost(host: string): boolean {
  return /^(?:(?:\*\.)?[\w-]+(?:\.[\w-]+)*)?$/.test(host);
}
