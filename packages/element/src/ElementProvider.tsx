import { type ChatStrings, ShopperChatProvider } from "@shopper-chat/react";
import { QueryClient } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { textsOf } from "./locales/localeTexts.ts";
import type { OrderElement } from "./OrderElement.ts";

/** How to reach the storefront backend, how to look and what to say, as an element has it. */
export function ElementProvider({ element, enCA, children }: ElementProviderProps): ReactElement {
  const { strings } = element;
  // Without the attribute it is the texts' own.
  const locale = element.hasAttribute("locale") ? element.locale : undefined;
  const texts = locale === "en-CA" ? enCA : textsOf(locale);
  return (
    <ShopperChatProvider
      baseUrl={element.baseUrl}
      customerKey={element.customerKey}
      persistDraft={element.persistDraft}
      colorScheme={element.colorScheme}
      credentials={element.credentials}
      headers={element.headers}
      locale={locale}
      queryClient={queryClient}
      strings={{ ...texts, ...strings }}
    >
      {children}
    </ShopperChatProvider>
  );
}

/**
 * One for the page: elements of one order read it together, and one that is put back shows at once
 * what was read before.
 */
const queryClient = new QueryClient();

interface ElementProviderProps {
  element: OrderElement;
  /** English as Canada spells it: next to the other it weighs nothing. */
  enCA: Partial<ChatStrings>;
  children: ReactNode;
}
