/** @throws TypeError if `baseUrl` can't be a base URL. */
export function checkBaseUrl(baseUrl: string): void {
  try {
    const { username, password } = new URL(baseUrl, "http://page.invalid");
    // From JavaScript it can be an array or a URL object, which become text in the test.
    if (typeof baseUrl === "string" && BASE_URL.test(baseUrl) && !username && !password) return;
  } catch {
    // Reported below, with what to write instead.
  }
  throw new TypeError(
    'Shopper Chat: baseUrl must be a path ("/shopper-chat") or an http(s) URL, without ?, # and user name.',
  );
}

/** Begins with one slash or `http(s)://`: any other path would depend on the current page. */
const BASE_URL = /^(https?:\/)?\/(?!\/)[^?#\s\\]*$/i;
