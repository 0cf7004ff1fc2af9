import type { Page } from "playwright";

/** Collects the violations of the content security policy in all pages that are opened from now on. */
export async function followViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(window, "reportViolation")(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return violations;
}
