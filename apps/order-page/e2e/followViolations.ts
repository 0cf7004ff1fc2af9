import type { Page } from "playwright";

/** What the content security policy of the pages that are opened next refuses, as it comes. */
export async function followViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("tellViolation", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(window, "tellViolation")(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return violations;
}
