export { type RunningSandbox, type StartSandboxOptions, startSandbox } from "./startSandbox.ts";
