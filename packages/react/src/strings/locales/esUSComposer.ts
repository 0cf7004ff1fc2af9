"use client";

import type { ComposerStrings } from "../ComposerStrings.ts";
import { createCounting } from "../createCounting.ts";
import { toErrorText } from "../toErrorText.ts";

const { number, count } = /* @__PURE__ */ createCounting("es-US");

const SENDING = "Enviando…";
const MAY_HAVE_ARRIVED = "Es posible que su comprador ya haya recibido este mensaje.";
const UNCONFIRMED =
  "No sabemos con certeza si su mensaje se envió. Si vuelve a intentarlo, primero lo comprobaremos para que su comprador no lo reciba dos veces.";

/** The composer's texts for `es-US`. Connect has no such locale, so requests don't ask for it. */
export const esUSComposer: ComposerStrings = {
  locale: "es-US",
  group: "Mensaje nuevo",
  label: "Escríbale a su comprador",
  limit: ({ limit }) => `Límite de ${characters(limit)}.`,
  keys: ({ submitMode, isMac }) =>
    submitMode === "enter"
      ? "Presione Enter para enviar, Shift+Enter para una línea nueva."
      : `Presione ${isMac ? "⌘" : "Ctrl"}+Enter para enviar.`,
  counter: ({ remaining }) =>
    remaining < 0
      ? `${characters(-remaining)} de más`
      : `${remaining === 1 ? "Queda" : "Quedan"} ${characters(remaining)}`,
  send: "Enviar",
  blank: "Escriba un mensaje.",
  tooLong: ({ over, limit }) =>
    `Su mensaje supera por ${characters(over)} el límite de ${number(limit)}.`,
  insertBlocked:
    "Ya empezó un mensaje. Toque donde quiere agregar este texto o borre primero su mensaje.",
  unavailable: ({ availability }) =>
    availability === "not-yet"
      ? "Podrá escribirle a su comprador en cuanto comience la preparación de su pedido."
      : "Este pedido está cerrado. Ya no puede escribirle a su comprador.",
  rateLimit: ({ seconds }) =>
    `Podrá enviar otro mensaje en ${count(seconds, { one: "segundo", other: "segundos" })}.`,
  rateLimitOver: "Ya puede enviar mensajes de nuevo.",
  sending: SENDING,
  sent: "Mensaje enviado",
  sentBefore: "Su último mensaje se envió. Tiene un mensaje sin enviar.",
  unsentMessages: "Mensajes sin enviar",
  unsentMessageState: (state) =>
    ({
      queued: SENDING,
      sending: SENDING,
      "not-sent": "No enviado",
      unconfirmed: "Es posible que no se haya enviado",
    })[state],
  error: /* @__PURE__ */ toErrorText({
    "invalid-body": "Su mensaje es demasiado largo. Acórtelo e inténtelo de nuevo.",
    disallowed: {
      "not-sent": "En este momento no puede escribirle a su comprador. Su mensaje no se envió.",
      unconfirmed: `En este momento no puede escribirle a su comprador. ${MAY_HAVE_ARRIVED}`,
    },
    "not-found": {
      "not-sent":
        "No encontramos este pedido. Asegúrese de haber iniciado sesión en la cuenta con la que lo hizo. Su mensaje no se envió.",
      unconfirmed: `No encontramos este pedido. Asegúrese de haber iniciado sesión en la cuenta con la que lo hizo. ${MAY_HAVE_ARRIVED}`,
    },
    "signed-out": {
      "not-sent": "Se cerró su sesión. Inicie sesión para enviar su mensaje.",
      unconfirmed: `Se cerró su sesión. ${MAY_HAVE_ARRIVED} Inicie sesión antes de volver a intentarlo.`,
    },
    "rate-limited": {
      "not-sent":
        "En este momento se están enviando demasiados mensajes. Este mensaje no se envió.",
      unconfirmed: `En este momento se están enviando demasiados mensajes. ${MAY_HAVE_ARRIVED}`,
    },
    busy: "Su último mensaje todavía se está enviando. Espere un momento e inténtelo de nuevo.",
    canceled: {
      "not-sent": "Mensaje cancelado.",
      unconfirmed: "Cancelado, pero es posible que su comprador ya haya recibido este mensaje.",
    },
    unreachable: {
      "not-sent":
        "No tiene conexión. Su mensaje no se envió. Revise su conexión e inténtelo de nuevo.",
      unconfirmed: UNCONFIRMED,
    },
    unavailable: {
      "not-sent":
        "Algo salió mal de nuestro lado. Su mensaje no se envió. Inténtelo de nuevo en un momento.",
      unconfirmed: UNCONFIRMED,
    },
    unexpected: {
      "not-sent": "Algo salió mal. Su mensaje no se envió. Inténtelo de nuevo.",
      unconfirmed: UNCONFIRMED,
    },
  }),
  quickReplies: "Respuestas sugeridas",
  cancel: "Cancelar",
  cancelNote: "Es posible que su comprador lo reciba de todos modos.",
  tryAgain: "Intentar de nuevo",
  edit: "Editar",
  remove: "Quitar",
  backOnline: "Ya tiene conexión. Inténtelo de nuevo.",
};

function characters(value: number): string {
  return count(value, { one: "carácter", other: "caracteres" });
}
