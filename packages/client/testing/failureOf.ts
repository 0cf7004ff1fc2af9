import { isShopperChatError, type ShopperChatError } from "../src/ShopperChatError.ts";

/** The error that a send ends with; anything else ends the test. */
export async function failureOf(sending: Promise<unknown>): Promise<ShopperChatError> {
  const thrown: unknown = await sending.then(
    () => new Error("it did not fail"),
    (error: unknown) => error,
  );
  if (isShopperChatError(thrown)) return thrown;
  throw new Error("not a ShopperChatError", { cause: thrown });
}
