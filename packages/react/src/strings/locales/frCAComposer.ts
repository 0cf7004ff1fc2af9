"use client";

import type { ComposerStrings } from "../ComposerStrings.ts";
import { createCounting } from "../createCounting.ts";
import { toErrorText } from "../toErrorText.ts";

const { number, count } = /* @__PURE__ */ createCounting("fr-CA");

const SENDING = "Envoi en cours…";
const MAY_HAVE_ARRIVED = "Votre acheteur a peut-être déjà reçu ce message.";
const UNCONFIRMED =
  "Nous ne savons pas si votre message a été envoyé. Si vous réessayez, nous vérifierons d’abord pour que votre acheteur ne le reçoive pas deux fois.";

/** The composer's texts for `fr-CA`. */
export const frCAComposer: ComposerStrings = {
  locale: "fr-CA",
  group: "Nouveau message",
  label: "Écrivez à votre acheteur",
  limit: ({ limit }) => `Limite de ${characters(limit)}.`,
  keys: ({ submitMode, isMac }) =>
    submitMode === "enter"
      ? "Appuyez sur Entrée pour envoyer, sur Maj+Entrée pour changer de ligne."
      : `Appuyez sur ${isMac ? "⌘" : "Ctrl"}+Entrée pour envoyer.`,
  counter: ({ remaining }) =>
    remaining < 0
      ? `${characters(-remaining)} de trop`
      : count(remaining, { one: "caractère restant", other: "caractères restants" }),
  send: "Envoyer",
  blank: "Entrez un message.",
  tooLong: ({ over, limit }) =>
    `Votre message dépasse de ${characters(over)} la limite de ${number(limit)}.`,
  insertBlocked:
    "Vous avez déjà commencé un message. Touchez l’endroit où ajouter ce texte, ou effacez d’abord votre message.",
  unavailable: ({ availability }) =>
    availability === "not-yet"
      ? "Vous pourrez écrire à votre acheteur dès que la préparation de votre commande commencera."
      : "Cette commande est fermée. Vous ne pouvez plus écrire à votre acheteur.",
  rateLimit: ({ seconds }) =>
    `Vous pourrez envoyer un autre message dans ${count(seconds, { one: "seconde", other: "secondes" })}.`,
  rateLimitOver: "Vous pouvez de nouveau envoyer des messages.",
  sending: SENDING,
  sent: "Message envoyé",
  sentBefore: "Votre dernier message a été envoyé. Vous avez un message non envoyé.",
  unsentMessages: "Messages non envoyés",
  unsentMessageState: (state) =>
    ({
      queued: SENDING,
      sending: SENDING,
      "not-sent": "Non envoyé",
      unconfirmed: "Peut-être non envoyé",
    })[state],
  error: /* @__PURE__ */ toErrorText({
    "invalid-body": "Votre message est trop long. Raccourcissez-le et réessayez.",
    disallowed: {
      "not-sent":
        "Vous ne pouvez pas écrire à votre acheteur en ce moment. Votre message n’a pas été envoyé.",
      unconfirmed: `Vous ne pouvez pas écrire à votre acheteur en ce moment. ${MAY_HAVE_ARRIVED}`,
    },
    "not-found": {
      "not-sent":
        "Nous ne trouvons pas cette commande. Assurez-vous d’avoir ouvert une session avec le compte qui a servi à la passer. Votre message n’a pas été envoyé.",
      unconfirmed: `Nous ne trouvons pas cette commande. Assurez-vous d’avoir ouvert une session avec le compte qui a servi à la passer. ${MAY_HAVE_ARRIVED}`,
    },
    "signed-out": {
      "not-sent": "Votre session a été fermée. Ouvrez une session pour envoyer votre message.",
      unconfirmed: `Votre session a été fermée. ${MAY_HAVE_ARRIVED} Ouvrez une session avant de réessayer.`,
    },
    "rate-limited": {
      "not-sent": "Trop de messages sont envoyés en ce moment. Ce message n’a pas été envoyé.",
      unconfirmed: `Trop de messages sont envoyés en ce moment. ${MAY_HAVE_ARRIVED}`,
    },
    busy: "Votre dernier message est encore en cours d’envoi. Attendez un moment, puis réessayez.",
    canceled: {
      "not-sent": "Message annulé.",
      unconfirmed: "Annulé, mais votre acheteur a peut-être déjà reçu ce message.",
    },
    unreachable: {
      "not-sent":
        "Vous êtes hors ligne. Votre message n’a pas été envoyé. Vérifiez votre connexion et réessayez.",
      unconfirmed: UNCONFIRMED,
    },
    unavailable: {
      "not-sent":
        "Un problème est survenu de notre côté. Votre message n’a pas été envoyé. Réessayez dans un instant.",
      unconfirmed: UNCONFIRMED,
    },
    unexpected: {
      "not-sent": "Un problème est survenu. Votre message n’a pas été envoyé. Réessayez.",
      unconfirmed: UNCONFIRMED,
    },
  }),
  quickReplies: "Réponses suggérées",
  cancel: "Annuler",
  cancelNote: "Votre acheteur pourrait quand même le recevoir.",
  tryAgain: "Réessayer",
  edit: "Modifier",
  remove: "Retirer",
  backOnline: "Vous êtes de nouveau en ligne. Réessayez.",
};

function characters(value: number): string {
  return count(value, { one: "caractère", other: "caractères" });
}
