"use client";

import { createCounting } from "../createCounting.ts";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import { toLoadFailedText } from "../toErrorText.ts";
import { frCAComposer } from "./frCAComposer.ts";

const { count } = /* @__PURE__ */ createCounting("fr-CA");

const SHOPPER = "Votre acheteur";

/** All texts for `fr-CA`. */
export const frCA: ShopperChatStrings = {
  ...frCAComposer,
  chatWith: ({ name }) => `Clavardage avec ${name ?? "votre acheteur"}`,
  conversation: "Messages",
  you: "Vous",
  shopper: SHOPPER,
  // "de" before a name would become "d’" before a vowel, so these texts avoid it.
  photo: ({ sender, name }) =>
    sender === "customer" ? "Votre photo" : `Photo envoyée par ${name ?? "votre acheteur"}`,
  reloadPhoto: "Recharger la photo",
  photoFailed: "La photo ne s’est pas chargée.",
  photoAt: ({ host }) => `Voir la photo sur ${host}`,
  photoHidden: "Cette photo ne peut pas être affichée.",
  close: "Fermer",
  readState: (state) => ({ sent: "Envoyé", read: "Lu" })[state],
  newMessages: (values) => countNew(values.count),
  newMessageAnnouncement: ({ count: messages, name, text, hasPhoto }) => {
    const from = `${name ?? SHOPPER}\u00a0: ${text}`;
    const photo = `${name ?? SHOPPER} a envoyé une photo${text ? ` et un message\u00a0: ${text}` : "."}`;
    if (messages === 1) return hasPhoto ? photo : `Nouveau message. ${from}`;
    return `${countNew(messages)}. ${hasPhoto ? photo : `Le plus récent, ${from}`}`;
  },
  empty: "Aucun message pour l’instant. Posez à votre acheteur vos questions sur votre commande.",
  loading: "Chargement des messages…",
  expired:
    "Les messages de cette commande ont expiré. Ils sont accessibles pendant 24 heures après la livraison ou l’annulation de la commande.",
  redacted: "Les messages de cette commande ne sont pas accessibles.",
  loadFailed: /* @__PURE__ */ toLoadFailedText({
    "not-found":
      "Nous ne trouvons pas cette commande. Assurez-vous d’avoir ouvert une session avec le compte qui a servi à la passer.",
    unreachable: "Impossible de charger les messages. Vérifiez votre connexion.",
    other: "Un problème est survenu de notre côté. Nous n’avons pas pu charger vos messages.",
  }),
  reloadMessages: "Recharger les messages",
  refreshFailed: "Impossible de charger les nouveaux messages. Nous continuons d’essayer.",
  unread: (values) => count(values.count, { one: "message non lu", other: "messages non lus" }),
  signedOut: "Votre session a été fermée. Ouvrez une session pour voir vos messages.",
  newMessagesLine: "Nouveaux messages",
  jumpToLatest: "Aller au plus récent",
  copy: "Copier",
  copied: "Copié",
  nextPhoto: "Photo suivante",
  previousPhoto: "Photo précédente",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  goToUnsentMessage: "Aller au message non envoyé",
  retryInConversation: "Vous pouvez réessayer dans la conversation.",
};

function countNew(messages: number): string {
  return count(messages, { one: "nouveau message", other: "nouveaux messages" });
}
