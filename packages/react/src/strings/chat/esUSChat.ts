"use client";

import { createCounting } from "../createCounting.ts";
import { esUS } from "../esUS.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { toLoadFailedText } from "./toLoadFailedText.ts";

const { count } = /* @__PURE__ */ createCounting("es-US");

const SHOPPER = "la persona que hace su compra";

/** The texts of the whole chat for `es-US`. */
export const esUSChat: ChatStrings = {
  ...esUS,
  chatWith: ({ name }) => `Chat con ${name ?? SHOPPER}`,
  conversation: "Mensajes",
  you: "Usted",
  shopper: "Quien hace su compra",
  photo: ({ sender, name }) => (sender === "customer" ? "Su foto" : `Foto de ${name ?? SHOPPER}`),
  photoFailed: "No se puede cargar esta foto.",
  photoAt: ({ host }) => `Foto en ${host}`,
  photoHidden: "Una foto que no se puede mostrar aquí.",
  close: "Cerrar",
  readState: (state) => ({ sent: "Enviado", read: "Leído" })[state],
  newMessages: (about) => count(about.count, { one: "mensaje nuevo", other: "mensajes nuevos" }),
  told: ({ count: messages, name, text }) =>
    messages === 1
      ? `Mensaje nuevo de ${name ?? SHOPPER}: ${text}`
      : `${count(messages, { other: "mensajes nuevos" })}. El último, de ${name ?? SHOPPER}: ${text}`,
  empty: "Todavía no hay mensajes",
  loading: "Cargando mensajes…",
  expired:
    "Los mensajes se guardan 24 horas después de la entrega o cancelación del pedido. Los de este pedido ya no están.",
  redacted: "Los mensajes de este pedido no se pueden mostrar aquí.",
  loadFailed: /* @__PURE__ */ toLoadFailedText({
    "signed-out": "Su sesión terminó. Inicie sesión de nuevo para ver sus mensajes.",
    "not-found":
      "No encontramos este pedido. Compruebe que inició sesión con la cuenta con la que hizo el pedido.",
    unreachable: "No se pueden cargar sus mensajes. Revise su conexión.",
    other: "Algo no funciona de nuestro lado y no se pueden cargar sus mensajes.",
  }),
  stale: "En este momento no se pueden cargar mensajes nuevos.",
  unread: (about) => count(about.count, { one: "mensaje sin leer", other: "mensajes sin leer" }),
};
