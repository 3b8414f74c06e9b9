/** A worker that tells alerts that are due, and dies before, during or after the nth statement about them. */
import { dieAtStatement } from "./test-death";

/** What a worker that ended says: how many statements it sent. */
export type Ended = { steps: number };

const steps = dieAtStatement((text) => text.includes("FOR NO KEY UPDATE OF a SKIP LOCKED"));
const { sendDue } = await import("@/lib/delivery/commands/send-due");
while ((await sendDue(2)) > 0);
process.send?.({ steps: steps() } satisfies Ended);
process.exit(0);
