import type { ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { followLog, type Log } from "./followLog.ts";
import { readLine } from "./readLine.ts";
import type { Container, Environment } from "./startContainer.ts";
import { waitUntil } from "./waitUntil.ts";

/**
 * Starts a desktop that nobody sees: Xvfb, a session bus, openbox (without a window manager no window
 * gets focus), AT-SPI, Speech Dispatcher with a voice that only logs, and Orca. Their files and logs are
 * in a temporary folder of the container.
 *
 * @throws Error when one of them does not start.
 */
export async function startDesktop(container: Container): Promise<Desktop> {
  const folder = (await container.run(["mktemp", "--directory"])).trim();
  const outside = container.toOutside(folder);
  for (const name of ["home", "run", "orca", "speechd/modules", "speechd/clients", "log"]) {
    mkdirSync(join(outside, name), { recursive: true, mode: 0o700 });
  }
  const copy = (name: string, to: string) =>
    cpSync(join(import.meta.dirname, "files", name), join(outside, to));
  copy("say.sh", "say.sh");
  copy("speechd.conf", "speechd/speechd.conf");
  copy("logging.conf", "speechd/modules/logging.conf");
  copy("orca-customizations.py", "orca/orca-customizations.py");
  writeFileSync(join(outside, "orca/__init__.py"), "");
  writeFileSync(join(outside, "voice.log"), "");

  const run = (...command: string[]) => container.start(command, environment);
  let environment: Environment = {
    HOME: `${folder}/home`,
    XDG_RUNTIME_DIR: `${folder}/run`,
    XDG_CONFIG_HOME: `${folder}/home/.config`,
    XDG_DATA_HOME: `${folder}/home/.local/share`,
    XDG_CACHE_HOME: `${folder}/home/.cache`,
    SAY_LOG: `${folder}/voice.log`,
    SAY_SCRIPT: `${folder}/say.sh`,
    GTK_MODULES: "gail:atk-bridge",
    GNOME_ACCESSIBILITY: "1",
    ACCESSIBILITY_ENABLED: "1",
    NO_AT_BRIDGE: "0",
  };
  const screen = ["-screen", "0", "1280x1000x24", "-nolisten", "tcp"];
  const display = await readLine(run("Xvfb", "-displayfd", "1", ...screen), "Xvfb");
  environment = { ...environment, DISPLAY: `:${display}` };
  const bus = run("dbus-daemon", "--session", "--nofork", "--print-address=1");
  environment = { ...environment, DBUS_SESSION_BUS_ADDRESS: await readLine(bus, "dbus-daemon") };

  const openbox = ignoreOutput(run("openbox"));
  await waitUntil("openbox is ready", START_TIMEOUT_MS, async () => {
    assertRuns(openbox, "openbox");
    const root = await container.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], environment);
    return root.includes("window id");
  });
  ignoreOutput(run("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"));
  await container.run(
    [
      ...["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"],
      "org.a11y.Bus.GetAddress",
    ],
    environment,
  );
  const speech = ["--run-single", "--config-dir", `${folder}/speechd`, "--timeout", "0"];
  const speechFiles = ["--log-dir", `${folder}/log`, "--pid-file", `${folder}/run/speechd.pid`];
  const speechd = ignoreOutput(run("speech-dispatcher", ...speech, ...speechFiles));
  await waitUntil("Speech Dispatcher is ready", START_TIMEOUT_MS, () => {
    assertRuns(speechd, "speech-dispatcher");
    return existsSync(join(outside, "run/speech-dispatcher/speechd.sock"));
  });
  const orca = ignoreOutput(
    run("orca", "--user-prefs", `${folder}/orca`, "--debug-file", `${folder}/orca.log`),
  );
  const orcaLog = followLog(join(outside, "orca.log"));
  await waitUntil("Orca speaks", START_TIMEOUT_MS, () => {
    assertRuns(orca, "orca");
    return orcaLog.read().some((line) => line.includes("SPEECH OUTPUT: "));
  });
  const voiceLog = followLog(join(outside, "voice.log"));
  return { container, folder, environment, orcaLog, voiceLog };
}

export interface Desktop {
  container: Container;
  /** The folder of its files, as the programs inside see it. */
  folder: string;
  environment: Environment;
  /** Orca's debug log. */
  orcaLog: Log;
  /** The log of the voice. */
  voiceLog: Log;
}

const START_TIMEOUT_MS = 180_000;

function ignoreOutput(program: ChildProcess): ChildProcess {
  program.stdout?.resume();
  program.stderr?.resume();
  return program;
}

function assertRuns(program: ChildProcess, name: string): void {
  if (program.exitCode !== null) throw new Error(`${name} ended with ${program.exitCode}.`);
}
