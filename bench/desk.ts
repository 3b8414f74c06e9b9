/**
 * The desk at work, in a process of its own, through the commands that its screens use: assesses a claim of the
 * demonstration every so often, publishes a report every so often, until it is told to end.
 *
 * `desk.ts ASSESS_MS PUBLISH_MS`, 0 for never; LODESTONE_DATA_DIR is the folder of the running instance.
 */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { withDatabase } from "@/scripts/with-database";
import { ORIGIN, prepareReport } from "./publish";

const Milliseconds = z.coerce.number().int().min(0);
const [assessEvery, publishEvery] = z.tuple([Milliseconds, Milliseconds]).parse(process.argv.slice(2));
/** Beyond the corpus. */
const FIRST = 900_000;
const ended = new AbortController();
process.once("SIGTERM", () => ended.abort());

await withDatabase("bench", async () => {
  const [{ db }, { assessClaim }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/evidence/commands/claims/assess-claim"),
  ]);
  const claims = await db.claim.findMany({
    where: { minRank: { not: null } },
    select: { id: true },
    take: 50,
  });

  async function assess(nth: number): Promise<void> {
    const claimId = claims[nth % claims.length]?.id ?? "";
    const assessment = {
      credibility: 2 + (nth % 2),
      status: "asserted",
      rationale: `Seen again, ${nth}`,
    } as const;
    await assessClaim(OPERATOR, { claimId, assessment }, ORIGIN);
  }

  async function publish(nth: number): Promise<void> {
    const publishNow = await prepareReport(FIRST + (Date.now() % 90_000) + nth);
    await publishNow();
  }

  async function every(ms: number, act: (nth: number) => Promise<void>): Promise<void> {
    for (let nth = 0; ms > 0 && !ended.signal.aborted; nth++) {
      await act(nth);
      await pause(ms, undefined, { signal: ended.signal }).catch(() => {});
    }
  }

  process.stdout.write("at work\n");
  await Promise.all([every(assessEvery, assess), every(publishEvery, publish)]);
});
