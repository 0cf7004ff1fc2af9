import { frCAChat } from "@shopper-chat/react/locales/fr-CA/chat";
import { addLocale } from "./localeTexts.ts";

addLocale(frCAChat);
