import { isBaseUrl } from "./isBaseUrl.ts";

/** Returns why the element can't render, with what to write instead; empty if it can. */
export function getSetupError({ localName, baseUrl, orderId }: ElementSetup): string {
  if (baseUrl === "") {
    return `Shopper Chat: <${localName}> has no base-url. Set it to where your storefront backend is mounted: <${localName} base-url="/shopper-chat" order-id="…">.`;
  }
  if (!isBaseUrl(baseUrl)) {
    return `Shopper Chat: <${localName} base-url="${baseUrl}"> must be a path ("/shopper-chat") or an http(s) URL, without ?, # and user name.`;
  }
  if (orderId === "") {
    return `Shopper Chat: <${localName}> has no order-id. Set it to the id of the order: <${localName} base-url="${baseUrl}" order-id="…">.`;
  }
  return "";
}

interface ElementSetup {
  localName: string;
  baseUrl: string;
  orderId: string;
}
