/** A worker of the simulated week: at each moment that it is told, it does what the jobs of alerts do, as if it were then. */
import { z } from "zod";
import { matchCause } from "@/lib/alerts/commands/match-cause";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { sendDue } from "@/lib/delivery/commands/send-due";

/** What it says: that it can be told, and that nothing is left to do at that moment. */
export type WorkerMessage = "ready" | "idle";
const say = (message: WorkerMessage): void => void process.send?.(message);

/** Small, so that a worker dies within a batch, after one and before the next. */
const [MATCHED, TOLD] = [7, 5];

process.on("message", (message) => {
  const at = z.date().parse(new Date(z.int().parse(message)));
  void atTime(at, async () => {
    const open = await db.alertCause.findMany({ where: { matchedAt: null }, orderBy: { id: "asc" } });
    for (const { id } of open) await matchCause(id, () => false, MATCHED);
    while ((await sendDue(TOLD)) > 0);
    say("idle");
  });
});
say("ready");
