import type {
  ChatAvailability,
  ChatStrings,
  ColorScheme,
  InsertOutcome,
  SubmitMode,
} from "@shopper-chat/react";
import {
  AVAILABILITIES,
  CHOICES,
  COLOR_SCHEMES,
  CREDENTIALS,
  chosen,
  LOCALES,
  type Locale,
  PERSIST_DRAFTS,
  SUBMIT_MODES,
} from "./choices.ts";
import { isLocaleHere, LOCALE_CAME } from "./locales/localeTexts.ts";
import type { MountedContent } from "./mountContent.ts";
import { problemOf } from "./problemOf.ts";
import { quietFocus } from "./runtime/react/renderLikeReact.ts";

// A server that imports the page's modules has no HTMLElement; it never makes an element either.
const HTMLElementOrNone: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/**
 * What every element for an order is: attributes and properties that say the same, slots, and a
 * shadow root in which it shows something once it knows the storefront backend and the order.
 */
export abstract class OrderElement extends HTMLElementOrNone {
  static readonly observedAttributes: readonly string[] = [
    "base-url",
    "order-id",
    "customer-key",
    ...Object.keys(CHOICES),
  ];

  /** Where the storefront backend is mounted: a path, or an http(s) URL. Required. */
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

  /** Any text that names the customer on this page; when it changes, what was written is forgotten. */
  get customerKey(): string {
    return this.getAttribute("customer-key") ?? "";
  }
  set customerKey(value: string | null | undefined) {
    this.reflect("customer-key", value);
  }

  /**
   * The language of the texts, and that Connect is asked for. English is in the script; any other is
   * a script of its own beside it.
   * @default "en-US"
   */
  get locale(): Locale {
    return chosen(this, "locale", LOCALES);
  }
  set locale(value: Locale | null | undefined) {
    this.reflect("locale", value);
  }

  /** Whether the order can be written to, as the page knows it. @default "open" */
  get availability(): ChatAvailability {
    return chosen(this, "availability", AVAILABILITIES);
  }
  set availability(value: ChatAvailability | null | undefined) {
    this.reflect("availability", value);
  }

  /** @default "light" */
  get colorScheme(): ColorScheme {
    return chosen(this, "color-scheme", COLOR_SCHEMES);
  }
  set colorScheme(value: ColorScheme | null | undefined) {
    this.reflect("color-scheme", value);
  }

  /** What `fetch` is told about cookies. @default "same-origin" */
  get credentials(): RequestCredentials {
    return chosen(this, "credentials", CREDENTIALS);
  }
  set credentials(value: RequestCredentials | null | undefined) {
    this.reflect("credentials", value);
  }

  /** How long what was written is kept: as long as the page, or across reloads. @default "memory" */
  get persistDraft(): "memory" | "session" {
    return chosen(this, "persist-draft", PERSIST_DRAFTS);
  }
  set persistDraft(value: "memory" | "session" | null | undefined) {
    this.reflect("persist-draft", value);
  }

  /** What Enter does in the field. @default "auto" */
  get submitMode(): SubmitMode {
    return chosen(this, "submit-mode", SUBMIT_MODES);
  }
  set submitMode(value: SubmitMode | null | undefined) {
    this.reflect("submit-mode", value);
  }

  /** Headers of every request to the storefront backend, or a function that gives them. */
  get headers(): ShopperChatHeaders | undefined {
    return this.#headers;
  }
  set headers(value: ShopperChatHeaders | undefined) {
    this.#headers = value;
    this.#schedule();
  }

  /** Texts of your own, in place of the locale's. @default none */
  get strings(): Partial<ChatStrings> | undefined {
    return this.#strings;
  }
  set strings(value: Partial<ChatStrings> | undefined) {
    this.#strings = value;
    this.#schedule();
  }

  /** Replies to suggest; one tap writes one into the field. @default none */
  get quickReplies(): readonly string[] {
    return this.#quickReplies;
  }
  set quickReplies(value: readonly string[] | null | undefined) {
    this.#quickReplies = value ?? [];
    this.#schedule();
  }

  /** Whether the browser asks before the page is left while a message is not dealt with. @default true */
  get leaveWarning(): boolean {
    return this.#leaveWarning;
  }
  set leaveWarning(value: boolean | undefined) {
    this.#leaveWarning = value ?? true;
    this.#schedule();
  }

  /** Moves focus into the field. */
  override focus(options?: FocusOptions): void {
    this.#content?.composer()?.focus(options);
  }

  /** Types `text` where the customer would, if that overwrites nothing; one undo takes it back. */
  insert(text: string): InsertOutcome {
    return this.#content?.composer()?.insert(text) ?? "unavailable";
  }

  /** Empties the field. */
  clear(): void {
    this.#content?.composer()?.clear();
  }

  connectedCallback(): void {
    this.#upgrade();
    this.#slotted.observe(this, { attributeFilter: ["slot"], childList: true, subtree: true });
    document.addEventListener(LOCALE_CAME, this.#schedule);
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#slotted.disconnect();
    document.removeEventListener(LOCALE_CAME, this.#schedule);
    this.#schedule();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    const fault = value === null ? "" : this.faultOf(name, value);
    if (fault !== "") {
      console.error(`Shopper Chat: <${this.localName} ${name}="${value}"> ${fault}`);
    }
    this.#schedule();
  }

  /** Makes what the element shows, in its shadow root. */
  protected abstract mount(shadow: ShadowRoot): MountedContent;

  /** Why an attribute can't have that value, with what it is taken for; "" when it can. */
  protected faultOf(name: string, value: string): string {
    const choices = CHOICES[name];
    if (!choices || choices.includes(value)) return "";
    return `is none of ${choices.join(", ")}; it is taken for ${choices[0]}.`;
  }

  /** Changes an attribute, and with it the property; without a value there is none. */
  protected reflect(attribute: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  #headers: ShopperChatHeaders | undefined;
  #strings: Partial<ChatStrings> | undefined;
  #quickReplies: readonly string[] = [];
  #leaveWarning = true;
  #isScheduled = false;
  #shadow: ShadowRoot | null = null;
  #content: MountedContent | null = null;
  #told = "";
  readonly #slotted: MutationObserver = new MutationObserver(() => this.#schedule());

  /** What a page has set before the element was one would hide the properties of that name. */
  #upgrade(): void {
    const prototype: object = Object.getPrototypeOf(this);
    for (const name of Object.keys(this)) {
      if (!(name in prototype)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Once for everything that one task changes: an element that is moved is never taken down. */
  readonly #schedule = (): void => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#render();
    });
  };

  #render(): void {
    const problem = this.isConnected ? problemOf(this) : "";
    this.#tell(problem || this.#lackingTexts());
    if (!this.isConnected || problem !== "") {
      this.#content?.unmount();
      this.#content = null;
      return;
    }
    this.#shadow ??= this.#attach();
    this.#content ??= this.mount(this.#shadow);
    this.#content.render();
  }

  /** To the developer, once as long as it stays the same. */
  #tell(problem: string): void {
    if (problem !== "" && problem !== this.#told) console.error(problem);
    this.#told = problem;
  }

  #lackingTexts(): string {
    const { locale } = this;
    if (!this.isConnected || isLocaleHere(locale)) return "";
    if (document.readyState !== "complete") {
      // A script below this one may bring them.
      addEventListener("load", this.#schedule, { once: true });
      return "";
    }
    return `Shopper Chat: <${this.localName} locale="${locale}"> shows English, because the texts of ${locale} are not on the page. Include locales/${locale}.js, which stands beside this script in @shopper-chat/element.`;
  }

  #attach(): ShadowRoot {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    // A server may have put something there, to be seen until now.
    shadow.replaceChildren();
    quietFocus(shadow);
    // The page sees only this element, and would take typing for its shortcuts.
    for (const type of ["keydown", "keypress", "keyup"]) {
      shadow.addEventListener(type, (event) => event.stopPropagation());
    }
    return shadow;
  }
}

/** As `fetch` takes them. */
export type ShopperChatHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
