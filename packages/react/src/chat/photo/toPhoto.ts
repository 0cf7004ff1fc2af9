import { parseAddress } from "../parseAddress.ts";

/**
 * What may be done with the address of a message's image: it is shown, or only linked to, or not
 * even that. `hosts` are those that images may be loaded from; without it, any over https.
 */
export function toPhoto(image: string, hosts: readonly string[] | undefined): Photo {
  if (IMAGE_DATA.test(image)) return { kind: "shown", src: image };
  const url = parseAddress(image);
  if (!url) return { kind: "hidden" };
  // A page over plain HTTP is one on the developer's machine, and so is its backend.
  const isLoadable = url.protocol === "https:" || (url.protocol === "http:" && isPlainPage());
  if (isLoadable && (!hosts || hosts.some((host) => isHost(url.hostname, host)))) {
    return { kind: "shown", src: url.href };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return { kind: "hidden" };
  return { kind: "linked", href: url.href, host: url.host };
}

export type Photo =
  | { kind: "shown"; src: string }
  | { kind: "linked"; href: string; host: string }
  | { kind: "hidden" };

/** Pictures that are part of the answer. In an `img`, an SVG too runs no script and loads nothing. */
const IMAGE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[\w+/=]+$/i;

/** `*.example.com` is every host below it. */
function isHost(hostname: string, allowed: string): boolean {
  const host = allowed.toLowerCase();
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
}

function isPlainPage(): boolean {
  return globalThis.location?.protocol === "http:";
}
