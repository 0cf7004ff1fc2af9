export {
  type ConnectFetch,
  type ConnectFetchOptions,
  createConnectFetch,
} from "./createConnectFetch.ts";
