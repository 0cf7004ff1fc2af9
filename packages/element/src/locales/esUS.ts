import { esUS } from "@shopper-chat/react/locales/es-US";
import { addLocale } from "./localeTexts.ts";

addLocale(esUS);
