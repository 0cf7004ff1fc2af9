"use client";

import { createCounting } from "../createCounting.ts";
import { frCA } from "../frCA.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { toLoadFailedText } from "./toLoadFailedText.ts";

const { count } = /* @__PURE__ */ createCounting("fr-CA");

const SHOPPER = "la personne qui fait vos achats";

/** The texts of the whole chat for `fr-CA`. */
export const frCAChat: ChatStrings = {
  ...frCA,
  chatWith: ({ name }) => `Clavardage avec ${name ?? SHOPPER}`,
  conversation: "Messages",
  you: "Vous",
  shopper: "La personne qui fait vos achats",
  photo: ({ sender, name }) =>
    sender === "customer" ? "Votre photo" : `Photo de ${name ?? SHOPPER}`,
  photoFailed: "Cette photo ne peut pas être chargée.",
  photoAt: ({ host }) => `Photo sur ${host}`,
  photoHidden: "Une photo qui ne peut pas être affichée ici.",
  close: "Fermer",
  readState: (state) => ({ sent: "Envoyé", read: "Lu" })[state],
  newMessages: (about) =>
    count(about.count, { one: "nouveau message", other: "nouveaux messages" }),
  told: ({ count: messages, name, text }) =>
    messages === 1
      ? `Nouveau message de ${name ?? SHOPPER} : ${text}`
      : `${count(messages, { other: "nouveaux messages" })}. Le dernier, de ${name ?? SHOPPER} : ${text}`,
  empty: "Aucun message pour l’instant",
  loading: "Chargement des messages…",
  expired:
    "Les messages sont conservés 24 heures après la livraison ou l’annulation d’une commande. Ceux de cette commande n’y sont plus.",
  redacted: "Les messages de cette commande ne peuvent pas être affichés ici.",
  loadFailed: /* @__PURE__ */ toLoadFailedText({
    "signed-out": "Votre session est terminée. Ouvrez une session pour voir vos messages.",
    "not-found":
      "Nous ne trouvons pas cette commande. Vérifiez que vous avez ouvert une session avec le compte qui a servi à commander.",
    unreachable: "Vos messages ne peuvent pas être chargés. Vérifiez votre connexion.",
    other:
      "Quelque chose ne fonctionne pas de notre côté; vos messages ne peuvent pas être chargés.",
  }),
  stale: "Les nouveaux messages ne peuvent pas être chargés en ce moment.",
  unread: (about) => count(about.count, { one: "message non lu", other: "messages non lus" }),
};
