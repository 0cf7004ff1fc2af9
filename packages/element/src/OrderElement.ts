import type {
  ChatAvailability,
  ColorScheme,
  InsertTextResult,
  ShopperChatStrings,
  SubmitMode,
} from "@shopper-chat/react";
import {
  ATTRIBUTE_VALUES,
  AVAILABILITIES,
  COLOR_SCHEMES,
  CREDENTIALS,
  getAttributeValue,
  LOCALES,
  type Locale,
  PERSIST_DRAFTS,
  SUBMIT_MODES,
} from "./attributeValues.ts";
import { getSetupError } from "./getSetupError.ts";
import { hasLocaleTexts, LOCALE_ADDED } from "./locales/localeTexts.ts";
import type { MountedContent } from "./mountContent.ts";
import { quietFocus } from "./renderLikeReact.ts";

// A server that imports the page's modules has no HTMLElement, and never creates an element.
const HTMLElementOrNone: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/**
 * The base of both elements: attributes that reflect properties, slots, and a shadow root. It renders
 * once there are a base URL and an order.
 */
export abstract class OrderElement extends HTMLElementOrNone {
  static readonly observedAttributes: readonly string[] = [
    "base-url",
    "order-id",
    "customer-key",
    ...Object.keys(ATTRIBUTE_VALUES),
  ];

  /** The address of the storefront backend: a path, or an http(s) URL. Required. */
  get baseUrl(): string {
    return this.getAttribute("base-url") ?? "";
  }
  set baseUrl(value: string | null | undefined) {
    this.reflect("base-url", value);
  }

  /** The retailer's own id of the order. Required. */
  get orderId(): string {
    return this.getAttribute("order-id") ?? "";
  }
  set orderId(value: string | null | undefined) {
    this.reflect("order-id", value);
  }

  /** Any text that identifies the customer on this page. When it changes, unsent text is cleared. */
  get customerKey(): string {
    return this.getAttribute("customer-key") ?? "";
  }
  set customerKey(value: string | null | undefined) {
    this.reflect("customer-key", value);
  }

  /**
   * The language of the texts, and of the texts that Connect sends. English is in the script; each
   * other language is a script beside it.
   * @default "en-US"
   */
  get locale(): Locale {
    return getAttributeValue(this, "locale", LOCALES);
  }
  set locale(value: Locale | null | undefined) {
    this.reflect("locale", value);
  }

  /** Whether the chat of the order is open, as the page knows it. @default "open" */
  get availability(): ChatAvailability {
    return getAttributeValue(this, "availability", AVAILABILITIES);
  }
  set availability(value: ChatAvailability | null | undefined) {
    this.reflect("availability", value);
  }

  /** Light or dark colors; `system` follows the device. @default "light" */
  get colorScheme(): ColorScheme {
    return getAttributeValue(this, "color-scheme", COLOR_SCHEMES);
  }
  set colorScheme(value: ColorScheme | null | undefined) {
    this.reflect("color-scheme", value);
  }

  /** Whether requests send cookies, as in `fetch`. @default "same-origin" */
  get credentials(): RequestCredentials {
    return getAttributeValue(this, "credentials", CREDENTIALS);
  }
  set credentials(value: RequestCredentials | null | undefined) {
    this.reflect("credentials", value);
  }

  /** Whether unsent text is kept until the page closes, or across reloads too. @default "memory" */
  get persistDraft(): "memory" | "session" {
    return getAttributeValue(this, "persist-draft", PERSIST_DRAFTS);
  }
  set persistDraft(value: "memory" | "session" | null | undefined) {
    this.reflect("persist-draft", value);
  }

  /**
   * The action of Enter in the textarea. `auto`: it sends, but on touch devices it starts a new line.
   * @default "auto"
   */
  get submitMode(): SubmitMode {
    return getAttributeValue(this, "submit-mode", SUBMIT_MODES);
  }
  set submitMode(value: SubmitMode | null | undefined) {
    this.reflect("submit-mode", value);
  }

  /** Headers of every request to the storefront backend, or a function that returns them. */
  get headers(): ShopperChatHeaders | undefined {
    return this.#headers;
  }
  set headers(value: ShopperChatHeaders | undefined) {
    this.#headers = value;
    this.#schedule();
  }

  /** Your own texts, which replace those of the locale. @default none */
  get strings(): Partial<ShopperChatStrings> | undefined {
    return this.#strings;
  }
  set strings(value: Partial<ShopperChatStrings> | undefined) {
    this.#strings = value;
    this.#schedule();
  }

  /** Suggested replies. Tapping one inserts it into the textarea. @default none */
  get quickReplies(): readonly string[] {
    return this.#quickReplies;
  }
  set quickReplies(value: readonly string[] | null | undefined) {
    this.#quickReplies = value ?? [];
    this.#schedule();
  }

  /** Whether the browser asks before the page is left while there are unsent messages. @default true */
  get warnBeforeUnload(): boolean {
    return this.#warnBeforeUnload;
  }
  set warnBeforeUnload(value: boolean | undefined) {
    this.#warnBeforeUnload = value ?? true;
    this.#schedule();
  }

  /** Moves focus into the textarea. */
  override focus(options?: FocusOptions): void {
    this.#content?.getActions()?.focus(options);
  }

  /**
   * Inserts `text` as if it were typed, unless it would go into text that has no focus. One undo
   * removes it.
   */
  insertText(text: string): InsertTextResult {
    return this.#content?.getActions()?.insertText(text) ?? "unavailable";
  }

  /** Empties the textarea. */
  clear(): void {
    this.#content?.getActions()?.clear();
  }

  connectedCallback(): void {
    this.#upgrade();
    this.#slotted.observe(this, { attributeFilter: ["slot"], childList: true, subtree: true });
    document.addEventListener(LOCALE_ADDED, this.#schedule);
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#slotted.disconnect();
    document.removeEventListener(LOCALE_ADDED, this.#schedule);
    this.#schedule();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    const error = value === null ? "" : this.getAttributeError(name, value);
    if (error !== "") {
      console.error(`Shopper Chat: <${this.localName} ${name}="${value}"> ${error}`);
    }
    this.#schedule();
  }

  /** Renders the content into the shadow root. */
  protected abstract mount(shadow: ShadowRoot): MountedContent;

  /** Returns why an attribute can't have that value, and what is used instead; empty if it can. */
  protected getAttributeError(name: string, value: string): string {
    const values = ATTRIBUTE_VALUES[name];
    if (!values || values.includes(value)) return "";
    return `must be one of ${values.join(", ")}; using ${values[0]}.`;
  }

  /** Sets an attribute, or removes it if there is no value. */
  protected reflect(attribute: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  #headers: ShopperChatHeaders | undefined;
  #strings: Partial<ShopperChatStrings> | undefined;
  #quickReplies: readonly string[] = [];
  #warnBeforeUnload = true;
  #isScheduled = false;
  #shadow: ShadowRoot | null = null;
  #content: MountedContent | null = null;
  #reportedError = "";
  readonly #slotted: MutationObserver = new MutationObserver(() => this.#schedule());

  /** Applies properties that the page set before the element was defined; they hide the accessors. */
  #upgrade(): void {
    const prototype: object = Object.getPrototypeOf(this);
    for (const name of Object.keys(this)) {
      if (!(name in prototype)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Renders once for all changes of a task, so that an element that is moved does not unmount. */
  readonly #schedule = (): void => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#render();
    });
  };

  #render(): void {
    const setupError = this.isConnected ? getSetupError(this) : "";
    this.#report(setupError || this.#getLocaleError());
    if (!this.isConnected || setupError !== "") {
      this.#content?.unmount();
      this.#content = null;
      return;
    }
    this.#shadow ??= this.#attach();
    this.#content ??= this.mount(this.#shadow);
    this.#content.render();
  }

  /** Reports an error to the developer, once while it stays the same. */
  #report(error: string): void {
    if (error !== "" && error !== this.#reportedError) console.error(error);
    this.#reportedError = error;
  }

  #getLocaleError(): string {
    const { locale } = this;
    if (!this.isConnected || hasLocaleTexts(locale)) return "";
    if (document.readyState !== "complete") {
      // A script below this one may still add them.
      addEventListener("load", this.#schedule, { once: true });
      return "";
    }
    return `Shopper Chat: <${this.localName} locale="${locale}"> shows English, because the page has no texts for ${locale}. Include locales/${locale}.js, which is beside this script in @shopper-chat/element.`;
  }

  #attach(): ShadowRoot {
    // A server may have rendered a declarative shadow root; the first render replaces its content.
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    quietFocus(shadow);
    // The page only sees this element as the target, and would take typing for its shortcuts.
    for (const type of ["keydown", "keypress", "keyup"]) {
      shadow.addEventListener(type, (event) => event.stopPropagation());
    }
    return shadow;
  }
}

/** Headers as `fetch` accepts them, or a function that returns them. */
export type ShopperChatHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
