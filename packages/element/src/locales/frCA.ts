import { frCA } from "@shopper-chat/react/locales/fr-CA";
import { addLocale } from "./localeTexts.ts";

addLocale(frCA);
