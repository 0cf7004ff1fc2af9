import { ShopperChatProvider, type ShopperChatStrings } from "@shopper-chat/react";
import { SessionPersistence } from "@shopper-chat/react/persist";
import type { QueryClient } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { getLocaleTexts } from "./locales/localeTexts.ts";
import type { OrderElement } from "./OrderElement.ts";

/** Provides the connection, the colors and the texts of an element. */
export function ElementProvider(props: ElementProviderProps): ReactElement {
  const { element, enCA, queryClient, children } = props;
  // Without the attribute it is the locale of the texts.
  const locale = element.hasAttribute("locale") ? element.locale : undefined;
  const texts = locale === "en-CA" ? enCA : getLocaleTexts(locale);
  return (
    <ShopperChatProvider
      baseUrl={element.baseUrl}
      acceptLanguage={locale}
      customerKey={element.customerKey}
      colorScheme={element.colorScheme}
      credentials={element.credentials}
      headers={element.headers}
      queryClient={queryClient}
      strings={{ ...texts, ...element.strings }}
    >
      {element.persistDraft === "session" && <SessionPersistence />}
      {children}
    </ShopperChatProvider>
  );
}

interface ElementProviderProps {
  element: OrderElement;
  /** The texts of `en-CA`. They are in the script, because they add almost nothing to it. */
  enCA: Partial<ShopperChatStrings>;
  /** @default one per element */
  queryClient?: QueryClient;
  children: ReactNode;
}
