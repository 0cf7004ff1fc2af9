export {
  type ConformanceResult,
  type RunConformanceOptions,
  runConformance,
} from "./conformance/runConformance.ts";
export { type RunningSandbox, type StartSandboxOptions, startSandbox } from "./startSandbox.ts";
