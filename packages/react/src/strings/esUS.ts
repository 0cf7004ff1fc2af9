"use client";

import { createCounting } from "./createCounting.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";
import { toFailureText } from "./toFailureText.ts";

const { number, count } = /* @__PURE__ */ createCounting("es-US");

const EARLIER = "Es posible que un intento anterior de este mensaje haya llegado.";
const UNCONFIRMED =
  "No pudimos confirmar que su mensaje se envió. Es posible que ya haya llegado. Si lo intenta de nuevo, antes lo comprobaremos.";

/** The texts for `es-US`. Connect does not know this locale, so it is not asked for it. */
export const esUS: ShopperChatStrings = {
  locale: "es-US",
  group: "Escribir un mensaje",
  label: "Mensaje para la persona que hace su compra",
  limit: ({ limit }) => `Hasta ${characters(limit)}.`,
  keys: ({ submitMode }) =>
    submitMode === "enter" ? "Intro envía, Mayús+Intro empieza otra línea." : "Ctrl+Intro envía.",
  counter: ({ remaining }) =>
    remaining < 0
      ? `${characters(-remaining)} de más`
      : `${remaining === 1 ? "Queda" : "Quedan"} ${characters(remaining)}`,
  used: ({ characters: written, limit }) => `${number(written)} de ${characters(limit)}`,
  send: "Enviar",
  blank: "Escriba primero un mensaje.",
  notEmpty: "Ya hay texto en el campo. Ponga el cursor donde va la respuesta o vacíe el campo.",
  tooLong: ({ over, limit }) =>
    `Su mensaje tiene ${characters(over)} de más. Acórtelo a ${number(limit)} para enviarlo.`,
  unavailable: ({ availability }) =>
    availability === "not-yet"
      ? "Podrá escribir en cuanto empiecen a preparar su pedido."
      : "Este pedido terminó; ya no es posible escribir a quien lo preparó.",
  wait: ({ seconds }) =>
    `Podrá enviar de nuevo en ${count(seconds, { one: "segundo", other: "segundos" })}.`,
  waitOver: "Ya puede enviar de nuevo.",
  sending: "Enviando su mensaje…",
  sent: "Mensaje enviado",
  sentBefore: "Su último mensaje se envió. Este todavía no.",
  quickReplies: "Mensajes sugeridos",
  outgoing: "Mensajes en camino o sin confirmar",
  outgoingState: (state) =>
    ({ sending: "Enviando…", "not-sent": "No enviado", unconfirmed: "Sin confirmar" })[state],
  failure: /* @__PURE__ */ toFailureText({
    "invalid-body":
      "Este mensaje es demasiado largo para la aplicación de quien hace su compra. Acórtelo y envíelo de nuevo.",
    disallowed: {
      "not-sent":
        "En este momento no se pueden enviar mensajes para este pedido. Su mensaje no se envió.",
      unconfirmed: `En este momento no se pueden enviar mensajes para este pedido. ${EARLIER}`,
    },
    "not-found": {
      "not-sent":
        "No encontramos este pedido, así que su mensaje no se envió. Compruebe que inició sesión con la cuenta con la que hizo el pedido.",
      unconfirmed: `No encontramos este pedido. Compruebe que inició sesión con la cuenta con la que hizo el pedido. ${EARLIER}`,
    },
    "signed-out": {
      "not-sent":
        "Su sesión terminó, así que su mensaje no se envió. Inicie sesión y envíelo de nuevo.",
      unconfirmed: `Su sesión terminó. ${EARLIER} Inicie sesión antes de intentarlo otra vez.`,
    },
    "rate-limited": {
      "not-sent": "Fueron muchos mensajes en poco tiempo, así que este no se envió.",
      unconfirmed: `Fueron muchos mensajes en poco tiempo. ${EARLIER}`,
    },
    busy: "Su último mensaje todavía está en camino. Envíe este después.",
    canceled: {
      "not-sent": "Usted canceló. Su mensaje no se envió.",
      unconfirmed: "Usted canceló, pero su mensaje ya había salido. Es posible que haya llegado.",
    },
    unreachable: {
      "not-sent":
        "Parece que no tiene conexión, así que su mensaje no se envió. Inténtelo de nuevo cuando la tenga.",
      unconfirmed: UNCONFIRMED,
    },
    unavailable: {
      "not-sent":
        "Algo no funciona de nuestro lado y su mensaje no se envió. Inténtelo de nuevo en un momento.",
      unconfirmed: UNCONFIRMED,
    },
    unexpected: {
      "not-sent": "Algo salió mal y su mensaje no se envió. Inténtelo de nuevo.",
      unconfirmed: `Algo salió mal. ${UNCONFIRMED}`,
    },
  }),
  cancel: "Cancelar",
  cancelNote: "Si ya salió, cancelar no puede detenerlo.",
  tryAgain: "Intentar de nuevo",
  edit: "Editar",
  remove: "Quitar",
};

function characters(value: number): string {
  return count(value, { one: "carácter", other: "caracteres" });
}
