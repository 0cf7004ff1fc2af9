export { type StoreTest, type StoreUnderTest, storeContract } from "./store/storeContract.ts";
