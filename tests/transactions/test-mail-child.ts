/** A worker that dies: at the nth statement that it sends about a mail, before, during or after. */
import { watchEverything } from "./test-statements";

/** At which statement it dies; it is told by its environment, and dies at none without. */
export type Death = { LODESTONE_TEST_NTH: string; LODESTONE_TEST_WHEN: string };

const nth = Number(process.env.LODESTONE_TEST_NTH ?? 0);
const when = process.env.LODESTONE_TEST_WHEN ?? "before";
/** Connections over which a mail is held. */
const holding = new WeakSet<object>();
let step = 0;

/** The sender's statements: what holds the mail, notes that it was sent, and commits. Those of others do not count. */
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

const { startWorker } = await import("@/lib/jobs/worker");
await startWorker();
process.send?.("ready");
