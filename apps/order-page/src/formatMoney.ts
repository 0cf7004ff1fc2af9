/** Formats cents: 1099 is $10.99, and -30 is -$0.30 with a minus sign (U+2212). */
export function formatMoney(
  cents: number,
  currency: string,
  signDisplay: "auto" | "exceptZero" = "auto",
): string {
  const money = new Intl.NumberFormat("en-US", { style: "currency", currency, signDisplay });
  return money
    .formatToParts(cents / 100)
    .map(({ type, value }) => (type === "minusSign" ? "−" : value))
    .join("");
}
