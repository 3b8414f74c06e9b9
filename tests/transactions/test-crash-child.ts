/** The process that dies: it runs one act and kills itself before, during or after a given step. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import pg from "pg";
import type { CrashName, Prepared } from "./test-crash-acts";
import { watchEverything } from "./test-statements";

export type Order = {
  act: CrashName;
  prepared: Prepared;
  /** 0: at no step */
  nth: number;
  when: "before" | "during" | "after";
  /** if set, also ends the server's side of the connection, over another connection */
  backendUrl: string | null;
};

let step = 0;
let order: Order | undefined;

const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  // The signal ends this thread before the next line.
  throw new Error("still alive");
};

/** A step is a statement or a file operation, in order of execution. */
async function around<T>(work: () => Promise<T>, backend?: pg.ClientBase): Promise<T> {
  if (!order) return work();
  step++;
  const here = step === order.nth;
  if (here && order.when === "before") {
    await endBackend(order, backend);
    die();
  }
  const working = work();
  if (here && order.when === "during") {
    await new Promise((resolve) => setImmediate(resolve));
    await endBackend(order, backend);
    die();
  }
  const answer = await working;
  if (here) {
    await endBackend(order, backend);
    die();
  }
  return answer;
}

async function endBackend({ backendUrl }: Order, client?: pg.ClientBase): Promise<void> {
  const pid = client && "processID" in client ? client.processID : undefined;
  if (!backendUrl || !pid) return;
  const other = new pg.Client({ connectionString: backendUrl });
  await other.connect();
  await other.query("SELECT pg_terminate_backend($1)", [pid]);
}

const { open, rename, chmod } = fs.promises;
Object.assign(fs.promises, {
  open: (...args: Parameters<typeof open>) => around(() => open(...args)),
  rename: (...args: Parameters<typeof rename>) => around(() => rename(...args)),
  chmod: (...args: Parameters<typeof chmod>) => around(() => chmod(...args)),
});
syncBuiltinESMExports();

const { CRASH_ACTS } = await import("./test-crash-acts");
const { db } = await import("@/lib/db/client");
// A connection is open before the first step, as in a running server.
await db.$executeRaw`SELECT 1`;
watchEverything({ around: (send, { client }) => around(send, client) });

process.on("message", async (message: Order) => {
  order = message;
  try {
    await CRASH_ACTS[message.act].run(message.prepared);
    order = undefined;
    process.send?.({ done: true, steps: step });
  } catch (error) {
    order = undefined;
    process.send?.({ done: false, error: String(error), steps: step });
  }
});
process.send?.("ready");
