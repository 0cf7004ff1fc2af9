"use client";

import { createCounting } from "../createCounting.ts";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import { toLoadFailedText } from "../toErrorText.ts";
import { esUSComposer } from "./esUSComposer.ts";

const { count } = /* @__PURE__ */ createCounting("es-US");

const SHOPPER = "Su comprador";

/** All texts for `es-US`. */
export const esUS: ShopperChatStrings = {
  ...esUSComposer,
  chatWith: ({ name }) => `Chat con ${name ?? "su comprador"}`,
  conversation: "Mensajes",
  you: "Usted",
  shopper: SHOPPER,
  photo: ({ sender, name }) =>
    sender === "customer" ? "Su foto" : `Foto de ${name ?? "su comprador"}`,
  reloadPhoto: "Volver a cargar la foto",
  photoFailed: "La foto no se cargó.",
  photoAt: ({ host }) => `Ver la foto en ${host}`,
  photoHidden: "Esta foto no se puede mostrar.",
  close: "Cerrar",
  readState: (state) => ({ sent: "Enviado", read: "Leído" })[state],
  newMessages: (values) => countNew(values.count),
  newMessageAnnouncement: ({ count: messages, name, text, hasPhoto }) => {
    const from = `de ${name ?? "su comprador"}: ${text}`;
    const photo = `${name ?? SHOPPER} envió una foto${text ? ` y un mensaje: ${text}` : "."}`;
    if (messages === 1) return hasPhoto ? photo : `Mensaje nuevo ${from}`;
    return `${countNew(messages)}. ${hasPhoto ? photo : `El último, ${from}`}`;
  },
  empty: "Todavía no hay mensajes. Pregúntele a su comprador lo que quiera sobre su pedido.",
  loading: "Cargando mensajes…",
  expired:
    "Los mensajes de este pedido vencieron. Están disponibles durante 24 horas después de la entrega o la cancelación del pedido.",
  redacted: "Los mensajes de este pedido no están disponibles.",
  loadFailed: /* @__PURE__ */ toLoadFailedText({
    "not-found":
      "No encontramos este pedido. Asegúrese de haber iniciado sesión en la cuenta con la que lo hizo.",
    unreachable: "No se pudieron cargar los mensajes. Revise su conexión.",
    other: "Algo salió mal de nuestro lado. No pudimos cargar sus mensajes.",
  }),
  reloadMessages: "Volver a cargar los mensajes",
  refreshFailed: "No se pudieron cargar los mensajes nuevos. Seguiremos intentándolo.",
  unread: (values) => count(values.count, { one: "mensaje sin leer", other: "mensajes sin leer" }),
  signedOut: "Se cerró su sesión. Inicie sesión para ver sus mensajes.",
  newMessagesLine: "Mensajes nuevos",
  jumpToLatest: "Ir al más reciente",
  copy: "Copiar",
  copied: "Copiado",
  nextPhoto: "Foto siguiente",
  previousPhoto: "Foto anterior",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  goToUnsentMessage: "Ir al mensaje sin enviar",
  retryInConversation: "Puede intentarlo de nuevo en la conversación.",
};

function countNew(messages: number): string {
  return count(messages, { one: "mensaje nuevo", other: "mensajes nuevos" });
}
