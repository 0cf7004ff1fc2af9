export {
  createRedisStore,
  type RedisStoreClient,
  type RedisStoreOptions,
} from "./store/createRedisStore.ts";
