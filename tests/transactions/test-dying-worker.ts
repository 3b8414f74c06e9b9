/**
 * A worker that dies before, during or after the nth statement of what its argument names: `mail`, everything about a
 * mail (its lock, its record, its commit), or `alerts`, telling people of those that are due.
 */
import { dieAtStatement } from "./test-death";

/** What a worker that tells of alerts says at its end: how many statements it sent. */
export type Ended = { steps: number };

if (process.argv[2] === "mail") {
  dieAtStatement((text) => /FOR UPDATE OF [op] SKIP LOCKED/.test(text));
  const { startWorker } = await import("@/lib/worker/worker");
  await startWorker();
  process.send?.("ready");
} else {
  const steps = dieAtStatement((text) => text.includes("FOR NO KEY UPDATE OF a SKIP LOCKED"));
  const { sendDue } = await import("@/lib/delivery/commands/send-due");
  while ((await sendDue(2)) > 0);
  process.send?.({ steps: steps() } satisfies Ended);
  process.exit(0);
}
