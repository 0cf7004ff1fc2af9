import { esUSChat } from "@shopper-chat/react/locales/es-US/chat";
import { addLocale } from "./localeTexts.ts";

addLocale(esUSChat);
