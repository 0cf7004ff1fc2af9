"use client";

import { createCounting } from "./createCounting.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";
import { toFailureText } from "./toFailureText.ts";

const { number, count } = /* @__PURE__ */ createCounting("fr-CA");

const EARLIER = "Un essai précédent de ce message est peut-être arrivé.";
const UNCONFIRMED =
  "Nous n’avons pas pu confirmer l’envoi de votre message. Il est peut-être déjà arrivé. Si vous réessayez, nous vérifierons d’abord.";

/** The texts for `fr-CA`. */
export const frCA: ShopperChatStrings = {
  locale: "fr-CA",
  group: "Écrire un message",
  label: "Message à la personne qui fait vos achats",
  limit: ({ limit }) => `Jusqu’à ${characters(limit)}.`,
  keys: ({ submitMode }) =>
    submitMode === "enter"
      ? "Entrée envoie, Maj+Entrée commence une nouvelle ligne."
      : "Ctrl+Entrée envoie.",
  counter: ({ remaining }) =>
    remaining < 0 ? `${characters(-remaining)} en trop` : `Encore ${characters(remaining)}`,
  used: ({ characters: written, limit }) => `${number(written)} sur ${characters(limit)}`,
  send: "Envoyer",
  blank: "Écrivez d’abord un message.",
  notEmpty:
    "Le champ contient déjà du texte. Placez le curseur où la réponse doit aller, ou videz le champ.",
  tooLong: ({ over, limit }) =>
    `Votre message compte ${characters(over)} de trop. Raccourcissez-le à ${number(limit)} pour l’envoyer.`,
  unavailable: ({ availability }) =>
    availability === "not-yet"
      ? "Vous pourrez écrire dès que la préparation de votre commande commencera."
      : "Cette commande est terminée; on ne peut plus joindre la personne qui l’a préparée.",
  wait: ({ seconds }) =>
    `Vous pourrez envoyer de nouveau dans ${count(seconds, { one: "seconde", other: "secondes" })}.`,
  waitOver: "Vous pouvez envoyer de nouveau.",
  sending: "Envoi de votre message…",
  sent: "Message envoyé",
  sentBefore: "Votre dernier message a été envoyé. Celui-ci ne l’est pas encore.",
  quickReplies: "Messages suggérés",
  outgoing: "Messages en cours d’envoi ou non confirmés",
  outgoingState: (state) =>
    ({ sending: "Envoi…", "not-sent": "Non envoyé", unconfirmed: "Non confirmé" })[state],
  failure: /* @__PURE__ */ toFailureText({
    "invalid-body":
      "Ce message est trop long pour l’application de la personne qui fait vos achats. Raccourcissez-le, puis renvoyez-le.",
    disallowed: {
      "not-sent":
        "Vous ne pouvez pas envoyer de message pour cette commande en ce moment. Votre message n’a pas été envoyé.",
      unconfirmed: `Vous ne pouvez pas envoyer de message pour cette commande en ce moment. ${EARLIER}`,
    },
    "not-found": {
      "not-sent":
        "Nous ne trouvons pas cette commande; votre message n’a donc pas été envoyé. Vérifiez que vous avez ouvert une session avec le compte qui a servi à commander.",
      unconfirmed: `Nous ne trouvons pas cette commande. Vérifiez que vous avez ouvert une session avec le compte qui a servi à commander. ${EARLIER}`,
    },
    "signed-out": {
      "not-sent":
        "Votre session est terminée; votre message n’a donc pas été envoyé. Ouvrez une session, puis envoyez-le.",
      unconfirmed: `Votre session est terminée. ${EARLIER} Ouvrez une session avant de réessayer.`,
    },
    "rate-limited": {
      "not-sent": "Cela faisait beaucoup de messages en peu de temps; celui-ci n’a pas été envoyé.",
      unconfirmed: `Cela faisait beaucoup de messages en peu de temps. ${EARLIER}`,
    },
    busy: "Votre dernier message est encore en route. Envoyez celui-ci ensuite.",
    canceled: {
      "not-sent": "Vous avez annulé. Votre message n’a pas été envoyé.",
      unconfirmed:
        "Vous avez annulé, mais votre message était déjà parti. Il est peut-être arrivé.",
    },
    unreachable: {
      "not-sent":
        "Vous semblez être hors ligne; votre message n’a pas été envoyé. Réessayez une fois la connexion rétablie.",
      unconfirmed: UNCONFIRMED,
    },
    unavailable: {
      "not-sent":
        "Quelque chose ne fonctionne pas de notre côté, et votre message n’a pas été envoyé. Réessayez dans un instant.",
      unconfirmed: UNCONFIRMED,
    },
    unexpected: {
      "not-sent": "Un problème est survenu, et votre message n’a pas été envoyé. Réessayez.",
      unconfirmed: `Un problème est survenu. ${UNCONFIRMED}`,
    },
  }),
  cancel: "Annuler",
  cancelNote: "S’il est déjà parti, l’annulation ne peut pas le rappeler.",
  tryAgain: "Réessayer",
  edit: "Modifier",
  remove: "Retirer",
};

function characters(value: number): string {
  return count(value, { one: "caractère", other: "caractères" });
}
