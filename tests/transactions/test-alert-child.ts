/** A worker that tells alerts that are due, and dies before, during or after the nth statement about them. */
import { watchEverything } from "./test-statements";

/** What a worker that ended says: how many statements it sent. */
export type Ended = { steps: number };

const nth = Number(process.env.LODESTONE_TEST_NTH ?? 0);
const when = process.env.LODESTONE_TEST_WHEN ?? "before";
/** Connections that have locked people with due alerts. */
const telling = new WeakSet<object>();
let step = 0;

const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  throw new Error("still alive");
};

watchEverything({
  around: async (send, { text, client }) => {
    if (text.includes("FOR NO KEY UPDATE OF a SKIP LOCKED")) telling.add(client);
    if (!telling.has(client)) return send();
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

const { sendDue } = await import("@/lib/delivery/commands/send-due");
while ((await sendDue(2)) > 0);
process.send?.({ steps: step } satisfies Ended);
process.exit(0);
