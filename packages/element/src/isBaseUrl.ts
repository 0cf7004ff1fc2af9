/**
 * Returns whether `baseUrl` can be a base URL, by the rule of @shopper-chat/client. The client only checks
 * it in development, and the scripts contain its production build, which is smaller.
 */
export function isBaseUrl(baseUrl: string): boolean {
  try {
    const { username, password } = new URL(baseUrl, "http://page.invalid");
    return BASE_URL.test(baseUrl) && !username && !password;
  } catch {
    return false;
  }
}

/** Begins with one slash or `http(s)://`: any other path would depend on the current page. */
const BASE_URL = /^(https?:\/)?\/(?!\/)[^?#\s\\]*$/i;
