/** A worker of the front server: answers at the port that it shares with others, and asks the launcher for the rest. */
import { givenEnv, setEnv } from "@/lib/env";
import { openChannel } from "@/lib/proxy-workers/channel";
import type { PrimarySide, WorkerOpening, WorkerSide } from "@/lib/proxy-workers/protocol";
import { openWorkerShares } from "@/lib/proxy-workers/worker-shares";
import { openLog } from "@/lib/reverse-proxy/request-log";
import { makeFrontInProcess } from "./front-in-process";

// Signals reach the launcher too, which lets requests end first. When it is gone, `node:cluster` ends this process.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

const settings = givenEnv();
const line = {
  // Where the launcher is gone, this process is about to end.
  send: (message: unknown) => void process.send?.(message, undefined, undefined, () => {}),
  onMessage: (receive: (message: unknown) => void) => void process.on("message", receive),
};
const primary = openChannel<PrimarySide>(line, {
  open,
  async listen(opening) {
    if (opening) await open(opening);
    return front.listen();
  },
  close: () => front.close(),
  unavailable: () => front.noteUnavailable(),
  longestIdle: async ({ key, but }) => front.control.longestIdle(key, but),
  drop: async (id) => front.control.drop(id),
  refuse: (id) => front.control.refuse(id),
  block: (key) => front.control.block(key),
} satisfies WorkerSide);
const { shares, reports, pages, nextPort } = openWorkerShares(primary);
const front = makeFrontInProcess(settings, false, {
  among: { shares, reports, workers: settings.LODESTONE_WORKERS },
  pages,
  health: { check: () => primary.call("isHealthy", null), replica: () => primary.call("replica", null) },
  log: openLog(settings.LODESTONE_LOG, { write: (lines) => primary.tell("log", lines) }),
});

primary.tell("ready", null);

async function open({ settings: resolved, token, build }: WorkerOpening): Promise<void> {
  setEnv(resolved);
  await front.open({ nextPort, token, build });
}
