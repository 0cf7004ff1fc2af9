import type {
  ChatAvailability,
  ColorScheme,
  InsertOutcome,
  ShopperChatComposerHandle,
  ShopperChatStrings,
  SubmitMode,
} from "@shopper-chat/react";
import type { RefObject } from "react";
import { createRoot, type Root } from "react-dom/client";
import { ComposerInElement } from "./ComposerInElement.tsx";
import {
  AVAILABILITIES,
  CHOICES,
  COLOR_SCHEMES,
  CREDENTIALS,
  chosen,
  PERSIST_DRAFTS,
  SUBMIT_MODES,
} from "./choices.ts";
import { problemOf } from "./problemOf.ts";
import { quietFocus, renderQuietly } from "./runtime/renderLikeReact.ts";
import { styleSheetOf } from "./styleSheetOf.ts";

// A server that imports the page's modules has no HTMLElement; it never makes an element either.
const HTMLElementOrNone: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/**
 * `<shopper-chat-composer base-url="/shopper-chat" order-id="…">`: a field in which a customer
 * writes to the shopper of their order, for pages of any kind. Every property but `headers`,
 * `strings`, `quickReplies` and `leaveWarning` is an attribute too.
 *
 * Dispatches `shopper-chat-sent`, `shopper-chat-send-error` and `shopper-chat-quick-reply`; no
 * event holds what anyone wrote.
 */
export class ShopperChatComposerElement extends HTMLElementOrNone {
  static readonly observedAttributes: readonly string[] = [
    "base-url",
    "order-id",
    "customer-key",
    "locale",
    ...Object.keys(CHOICES),
  ];

  /** Where the storefront backend is mounted: a path, or an http(s) URL. Required. */
  get baseUrl(): string {
    return this.getAttribute("base-url") ?? "";
  }
  set baseUrl(value: string | null | undefined) {
    this.#reflect("base-url", value);
  }

  /** The retailer's own id of the order. Required. */
  get orderId(): string {
    return this.getAttribute("order-id") ?? "";
  }
  set orderId(value: string | null | undefined) {
    this.#reflect("order-id", value);
  }

  /** Any text that names the customer on this page; when it changes, what was written is forgotten. */
  get customerKey(): string {
    return this.getAttribute("customer-key") ?? "";
  }
  set customerKey(value: string | null | undefined) {
    this.#reflect("customer-key", value);
  }

  /** The language that Connect is asked for. @default that of `strings` */
  get locale(): string {
    return this.getAttribute("locale") ?? "";
  }
  set locale(value: string | null | undefined) {
    this.#reflect("locale", value);
  }

  /** Whether the order can be written to, as the page knows it. @default "open" */
  get availability(): ChatAvailability {
    return chosen(this, "availability", AVAILABILITIES);
  }
  set availability(value: ChatAvailability | null | undefined) {
    this.#reflect("availability", value);
  }

  /** @default "light" */
  get colorScheme(): ColorScheme {
    return chosen(this, "color-scheme", COLOR_SCHEMES);
  }
  set colorScheme(value: ColorScheme | null | undefined) {
    this.#reflect("color-scheme", value);
  }

  /** What `fetch` is told about cookies. @default "same-origin" */
  get credentials(): RequestCredentials {
    return chosen(this, "credentials", CREDENTIALS);
  }
  set credentials(value: RequestCredentials | null | undefined) {
    this.#reflect("credentials", value);
  }

  /** How long what was written is kept: as long as the page, or across reloads. @default "memory" */
  get persistDraft(): "memory" | "session" {
    return chosen(this, "persist-draft", PERSIST_DRAFTS);
  }
  set persistDraft(value: "memory" | "session" | null | undefined) {
    this.#reflect("persist-draft", value);
  }

  /** What Enter does in the field. @default "auto" */
  get submitMode(): SubmitMode {
    return chosen(this, "submit-mode", SUBMIT_MODES);
  }
  set submitMode(value: SubmitMode | null | undefined) {
    this.#reflect("submit-mode", value);
  }

  /** Headers of every request to the storefront backend, or a function that gives them. */
  get headers(): ShopperChatHeaders | undefined {
    return this.#headers;
  }
  set headers(value: ShopperChatHeaders | undefined) {
    this.#headers = value;
    this.#schedule();
  }

  /** The texts: those of a locale, or some of your own. @default those of `en-US` */
  get strings(): Partial<ShopperChatStrings> | undefined {
    return this.#strings;
  }
  set strings(value: Partial<ShopperChatStrings> | undefined) {
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
    this.#composer.current?.focus(options);
  }

  /** Types `text` where the customer would, if that overwrites nothing; one undo takes it back. */
  insert(text: string): InsertOutcome {
    return this.#composer.current?.insert(text) ?? "unavailable";
  }

  /** Empties the field. */
  clear(): void {
    this.#composer.current?.clear();
  }

  connectedCallback(): void {
    this.#upgrade();
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#schedule();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    const choices = CHOICES[name];
    if (choices && value !== null && !choices.includes(value)) {
      console.error(
        `Shopper Chat: <${this.localName} ${name}="${value}"> is none of ${choices.join(", ")}; it is taken for ${choices[0]}.`,
      );
    }
    this.#schedule();
  }

  #headers: ShopperChatHeaders | undefined;
  #strings: Partial<ShopperChatStrings> | undefined;
  #quickReplies: readonly string[] = [];
  #leaveWarning = true;
  #isScheduled = false;
  #root: Root | null = null;
  #problem = "";
  readonly #composer: RefObject<ShopperChatComposerHandle | null> = { current: null };

  /** What a page has set before the element was one would hide the properties of that name. */
  #upgrade(): void {
    for (const name of Object.keys(this)) {
      if (!(name in ShopperChatComposerElement.prototype)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #reflect(attribute: string, value: string | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  }

  /** Once for everything that one task changes: an element that is moved is never taken down. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      renderQuietly(() => this.#render());
    });
  }

  #render(): void {
    const problem = this.isConnected ? problemOf(this) : "";
    if (problem !== "" && problem !== this.#problem) console.error(problem);
    this.#problem = problem;
    if (!this.isConnected || problem !== "") {
      this.#root?.unmount();
      this.#root = null;
      return;
    }
    const shadow = this.shadowRoot ?? this.#attach();
    shadow.adoptedStyleSheets = [styleSheetOf(this.ownerDocument)];
    this.#root ??= createRoot(shadow);
    this.#root.render(<ComposerInElement element={this} composerRef={this.#composer} />);
  }

  #attach(): ShadowRoot {
    const shadow = this.attachShadow({ mode: "open" });
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
