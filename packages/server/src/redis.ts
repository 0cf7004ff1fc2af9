export {
  createRedisStore,
  type RedisStore,
  type RedisStoreClient,
  type RedisStoreOptions,
} from "./store/createRedisStore.ts";
export {
  type OpenRedisStore,
  type OpenRedisStoreOptions,
  openRedisStore,
  type RedisConnectionClient,
} from "./store/openRedisStore.ts";
export {
  fromIoredis,
  fromUpstash,
  type IoredisClient,
  type UpstashClient,
} from "./store/redisClients.ts";
