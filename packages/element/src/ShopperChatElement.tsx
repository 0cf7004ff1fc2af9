import chatStyles from "@shopper-chat/react/chat.css?inline";
import styles from "@shopper-chat/react/styles.css?inline";
import { ChatInElement } from "./ChatInElement.tsx";
import { type MountedContent, mountContent } from "./mountContent.ts";
import { OrderElement } from "./OrderElement.ts";

/**
 * `<shopper-chat base-url="/shopper-chat" order-id="…">`: the conversation of a customer with the
 * shopper of their order, and the composer below it. What it has in common with
 * `<shopper-chat-composer>`, it has from there.
 */
export class ShopperChatElement extends OrderElement {
  static override readonly observedAttributes: readonly string[] = [
    ...OrderElement.observedAttributes,
    "poll-ms",
    "time-zone",
    "image-hosts",
  ];

  /**
   * How often to look for new messages, in milliseconds, while now and then one comes; at least 1000.
   * @default 10000
   */
  get pollMs(): number {
    const value = this.getAttribute("poll-ms");
    return value !== null && isPollMs(value) ? Number(value) : DEFAULT_POLL_MS;
  }
  set pollMs(value: number | null | undefined) {
    this.reflect("poll-ms", value);
  }

  /** The time zone of the times, as the IANA names it. @default the device's */
  get timeZone(): string {
    return this.getAttribute("time-zone") ?? "";
  }
  set timeZone(value: string | null | undefined) {
    this.reflect("time-zone", value);
  }

  /**
   * The hosts that images may be loaded from, such as `images.example.com` or `*.example.com`; an
   * image on any other is only linked to. In the attribute with spaces between them.
   * @default any host, over https
   */
  get imageHosts(): readonly string[] | undefined {
    return this.getAttribute("image-hosts")?.split(/\s+/).filter(Boolean);
  }
  set imageHosts(value: readonly string[] | null | undefined) {
    this.reflect("image-hosts", value?.join(" "));
  }

  protected override mount(shadow: ShadowRoot): MountedContent {
    return mountContent(shadow, [styles, chatStyles], (composerRef) => (
      <ChatInElement element={this} composerRef={composerRef} />
    ));
  }

  protected override faultOf(name: string, value: string): string {
    if (name === "poll-ms" && !isPollMs(value)) {
      return `is no number of milliseconds from 1000 on; it is taken for ${DEFAULT_POLL_MS}.`;
    }
    if (name === "time-zone" && !isTimeZone(value)) {
      return "is no time zone as the IANA names them; times are the device's.";
    }
    const noHost = name === "image-hosts" && value.split(/\s+/).find((host) => !isHost(host));
    if (noHost) {
      return `is no list of hosts: no image is loaded from ${noHost}. Hosts look like images.example.com or *.example.com, with spaces between them.`;
    }
    return super.faultOf(name, value);
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
