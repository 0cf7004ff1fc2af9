import { parseArgs } from "node:util";
import { CUSTOMERS, customerId } from "./src/customers.ts";
import { type Load, load } from "./src/load.ts";
import { pace } from "./src/pace.ts";
import { type Started, startProcess } from "./src/startProcess.ts";
import { startRedisServer } from "./src/startRedisServer.ts";

/** `pnpm bench:server`: the backend beside a proxy that only forwards, in turns, in front of one sandbox. */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    rate: { type: "string", default: "200" },
    amount: { type: "string", default: "100000" },
    cpuAmount: { type: "string", default: "4000" },
    cpuOnly: { type: "boolean", default: false },
    redisPort: { type: "string", default: "16399" },
  },
});
const seconds = Number(values.seconds);
const CONNECTIONS = 32;

const redis = await startRedisServer(Number(values.redisPort));
const sandbox = await startProcess("sandbox");
const bare = await startProcess("bare", sandbox.url);
const memory = await startProcess("memory", sandbox.url);
const globalFetch = await startProcess("global-fetch", sandbox.url);
const viaRedis = await startProcess("redis", sandbox.url, redis.url);
const second = await startProcess("redis", sandbox.url, redis.url);
const all = [sandbox, bare, memory, globalFetch, viaRedis, second];

const contenders: Contender[] = [
  { name: "bare proxy", instances: [bare], full: [], paced: [], cpu: [] },
  { name: "memory store", instances: [memory], full: [], paced: [], cpu: [] },
  { name: "memory store, global fetch", instances: [globalFetch], full: [], paced: [], cpu: [] },
  { name: "Redis", instances: [viaRedis], full: [], paced: [], cpu: [] },
  { name: "Redis, two instances", instances: [viaRedis, second], full: [], paced: [], cpu: [] },
];

try {
  const tokens = await Promise.all(
    Array.from({ length: CUSTOMERS }, (_, index) => requestToken(customerId(index))),
  );
  const play = async ({ instances }: Contender): Promise<number> => {
    const terms = { connections: CONNECTIONS / instances.length, seconds };
    const parts = await Promise.all(instances.map(({ url }) => load(url, tokens, terms)));
    return sum(parts.map(({ perSecond }) => perSecond));
  };
  /** Microseconds of processor time for each message. */
  const playCpu = async ({ instances }: Contender): Promise<number> => {
    const used = () => Promise.all(instances.map(({ cpuMs }) => cpuMs()));
    const before = sum(await used());
    const amount = Number(values.cpuAmount);
    const connections = CONNECTIONS / instances.length;
    for (const { url } of instances) await load(url, tokens, { connections, amount });
    return ((sum(await used()) - before) * 1000) / (amount * instances.length);
  };
  const playPaced = ({ instances }: Contender): Promise<Load> => {
    const urls = instances.map(({ url }) => url);
    return pace(urls, tokens, { seconds, perSecond: Number(values.rate) });
  };

  // Until every customer's token is there and the engine knows the code.
  for (const { url } of [bare, memory, globalFetch, viaRedis, second]) {
    await load(url, tokens, { connections: 16, amount: 2 * CUSTOMERS });
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const contender of contenders) contender.cpu.push(await playCpu(contender));
    const costs = contenders.map(({ name, cpu }) => `${name} ${cpu.at(-1)?.toFixed(0)} µs`);
    process.stdout.write(`Round ${round + 1} of ${values.rounds}: ${costs.join(", ")}\n`);
    if (values.cpuOnly) continue;
    for (const contender of contenders) contender.full.push(await play(contender));
    for (const contender of contenders) contender.paced.push(await playPaced(contender));
  }
  const before = await memory.memory();
  const amount = values.cpuOnly ? 1 : Number(values.amount);
  await load(memory.url, tokens, { connections: Math.min(CONNECTIONS, amount), amount });
  process.stdout.write(report(await memory.memory(), before));
} finally {
  for (const { stop } of all) stop();
  redis.stop();
}

function report(heap: number, before: number): string {
  const [baseline] = contenders;
  const lines = contenders.map(({ name, full, paced, cpu }) => {
    const ofCpu = cpu.map((microseconds, round) => (baseline?.cpu[round] ?? 0) / microseconds);
    const ratios = full.map((perSecond, round) => perSecond / (baseline?.full[round] ?? 0));
    const added = (which: "p50" | "p99") =>
      median(paced.map((part, round) => part[which] - (baseline?.paced[round]?.[which] ?? 0)));
    const perSecond = median(full);
    const costs = `${median(cpu).toFixed(0)} | ${median(ofCpu).toFixed(2)}`;
    return `| ${name} | ${costs} | ${perSecond.toFixed(0)} | ${median(ratios).toFixed(2)} | ${median(paced.map(({ p50 }) => p50)).toFixed(2)} | ${added("p50").toFixed(2)} | ${added("p99").toFixed(2)} |`;
  });
  return [
    "",
    "| | CPU a message, µs | of the bare proxy | messages a second | of the bare proxy | p50, ms | added p50, ms | added p99, ms |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
    `Full load from ${CONNECTIONS} connections; times at ${values.rate} messages a second. Medians of ${values.rounds} rounds of ${values.seconds} s, in turns.`,
    `Heap of the backend with the memory store: ${mb(before)} before ${values.amount} more messages, ${mb(heap)} after; their keys are kept for a day.`,
    "",
  ].join("\n");
}

interface Contender {
  name: string;
  instances: Started[];
  /** Messages a second at full load, by round. */
  full: number[];
  /** At the same rate for all, by round. */
  paced: Load[];
  /** Microseconds of processor time for each message, by round. */
  cpu: number[];
}

async function requestToken(userId: string): Promise<string> {
  const response = await fetch(`${sandbox.url}/v2/oauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: "sandbox-client",
      client_secret: "sandbox-secret",
      grant_type: "fulfillment_user_assertion",
      assertion: btoa(JSON.stringify({ user_id: userId })),
    }),
  });
  const answer: unknown = await response.json();
  return String(Reflect.get(Object(answer), "access_token"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
