/** A worker that dies before, during or after the nth statement that it sends about a mail. */
import { watchEverything } from "./test-statements";

/** The statement at which it dies, from its environment; without it, the worker does not die. */
export type Death = { LODESTONE_TEST_NTH: string; LODESTONE_TEST_WHEN: string };

const nth = Number(process.env.LODESTONE_TEST_NTH ?? 0);
const when = process.env.LODESTONE_TEST_WHEN ?? "before";
/** Connections that hold the lock of a mail. */
const holding = new WeakSet<object>();
let step = 0;

/** Whether a statement locks the mail, records that it was sent, or commits. Statements of others do not count. */
function isStep(text: string, client: object): boolean {
  if (text.includes("FOR UPDATE OF o SKIP LOCKED")) holding.add(client);
  return holding.has(client);
}

const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  throw new Error("still alive");
};

watchEverything({
  around: async (send, { text, client }) => {
    if (!isStep(text, client)) return send();
    step++;
    const here = step === nth;
    if (here && when === "before") die();
    const answer = send();
    if (here && when === "during") {
      await new Promise((resolve) => setImmediate(resolve));
      die();
    }
    await answer;
    if (here) die();
    return answer;
  },
});

const { startWorker } = await import("@/lib/worker/worker");
await startWorker();
process.send?.("ready");
