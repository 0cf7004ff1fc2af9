/**
 * `baseUrl` without its trailing slashes.
 *
 * @throws TypeError when it could not be the base of an address.
 */
export function parseBaseUrl(baseUrl: string): string {
  try {
    const { username, password } = new URL(baseUrl, "http://page.invalid");
    if (BASE_URL.test(baseUrl) && !username && !password) return baseUrl.replace(/\/+$/, "");
  } catch {
    // Told below, in words that say what to write.
  }
  throw new TypeError(
    'Shopper Chat: baseUrl must be a path ("/shopper-chat") or an http(s) URL, without ?, # and user name.',
  );
}

/** From one slash or `http(s)://` on: a path without it would depend on the page it is used on. */
const BASE_URL = /^(https?:\/)?\/(?!\/)[^?#\s\\]*$/i;
