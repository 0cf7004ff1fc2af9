/**
 * Returns `baseUrl` without its trailing slashes.
 *
 * @throws TypeError if it can't be a base URL.
 */
export function parseBaseUrl(baseUrl: string): string {
  try {
    const { username, password } = new URL(baseUrl, "http://page.invalid");
    if (BASE_URL.test(baseUrl) && !username && !password) return baseUrl.replace(/\/+$/, "");
  } catch {
    // Reported below, with what to write instead.
  }
  throw new TypeError(
    'Shopper Chat: baseUrl must be a path ("/shopper-chat") or an http(s) URL, without ?, # and user name.',
  );
}

/** Begins with one slash or `http(s)://`: any other path would depend on the current page. */
const BASE_URL = /^(https?:\/)?\/(?!\/)[^?#\s\\]*$/i;
