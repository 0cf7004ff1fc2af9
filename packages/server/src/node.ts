export {
  type ConnectFetch,
  type ConnectFetchOptions,
  createConnectFetch,
} from "./createConnectFetch.ts";
export { type NodeListener, toNodeListener } from "./toNodeListener.ts";
