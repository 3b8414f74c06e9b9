/** A worker that dies before, during or after the nth statement that it sends about a mail: its lock, its record, its commit. */
import { dieAtStatement } from "./test-death";

export type { Death } from "./test-death";

dieAtStatement((text) => text.includes("FOR UPDATE OF o SKIP LOCKED"));
const { startWorker } = await import("@/lib/worker/worker");
await startWorker();
process.send?.("ready");
