import { parse } from "yaml";

/**
 * The security problems of a GitHub workflow, each as one sentence. These are the audits of zizmor
 * that apply here: zizmor itself is in no registry that this workspace installs from.
 *
 * @see https://docs.zizmor.sh/audits/
 */
export function findWorkflowProblems(text: string): string[] {
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);
  return [
    ...DANGEROUS_TRIGGERS.filter((trigger) => triggersOf(workflow).includes(trigger)).map(
      (trigger) =>
        `The trigger ${trigger} runs strangers' code with this repository's permissions.`,
    ),
    ...(JSON.stringify(workflow.permissions) === '{"contents":"read"}'
      ? []
      : ["The workflow's permissions are not just to read the contents."]),
    ...jobs.flatMap(([name, job]) => findJobProblems(name, job)),
    // A comment with the version is for people, and YAML drops it.
    ...text
      .split("\n")
      .map((line) => line.trim().replace(/^- /, ""))
      .filter((line) => line.startsWith("uses:") && !PINNED.test(line))
      .map((line) => `“${line}” is not a commit with its version in a comment.`),
  ];
}

const DANGEROUS_TRIGGERS = ["pull_request_target", "workflow_run"];
const PINNED = /^uses: [\w-]+\/[\w-]+(\/[\w-]+)*@[\da-f]{40} # v\d+\.\d+\.\d+$/;
/** The permissions that a job may have. The token is for npm's provenance statement. */
const JOB_PERMISSIONS: Record<string, string> = { contents: "read", "id-token": "write" };

function findJobProblems(name: string, job: Job): string[] {
  const steps = job.steps ?? [];
  return [
    ...(job["timeout-minutes"] === undefined ? [`The job ${name} has no time limit.`] : []),
    ...(job["runs-on"]?.endsWith("-latest")
      ? [`The job ${name} runs on an image that changes by itself.`]
      : []),
    ...Object.entries(job.permissions ?? {})
      .filter(([scope, access]) => JOB_PERMISSIONS[scope] !== access)
      .map(([scope, access]) => `The job ${name} may ${access} ${scope}.`),
    ...(job.secrets === "inherit" ? [`The job ${name} hands all secrets on.`] : []),
    ...(JSON.stringify({ ...job, steps: [] }).includes("secrets.")
      ? [`The job ${name} gives a secret to all of its steps.`]
      : []),
    ...steps.flatMap((step) => findStepProblems(name, step)),
  ];
}

function findStepProblems(job: string, step: Step): string[] {
  const { run = "", uses = "", with: inputs = {} } = step;
  const script = `${run}${JSON.stringify(inputs.script ?? "")}`;
  return [
    ...(script.includes("${{")
      ? [`A script of ${job} contains an expression; pass it as an environment variable.`]
      : []),
    ...(uses.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false
      ? [`The checkout of ${job} leaves its credentials on the disk.`]
      : []),
  ];
}

function triggersOf({ on }: Workflow): string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  "runs-on"?: string;
  "timeout-minutes"?: number;
  permissions?: Record<string, string>;
  secrets?: unknown;
  steps?: Step[];
}

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}
