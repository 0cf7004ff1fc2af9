export {
  type ConnectFetch,
  type ConnectFetchOptions,
  createConnectFetch,
} from "./connect/createConnectFetch.ts";
export { type NodeListener, toNodeListener } from "./toNodeListener.ts";
