/**
 * Tells members of 12 new reports, one of each topic, in the installation of LODESTONE_DATA_DIR: matches them with what
 * members follow, and makes the digests of the next day, in batches as the worker does. Prints the milliseconds of each
 * batch and the number of digests, as JSON.
 */
import { addDays } from "date-fns";
import { z } from "zod";
import { selectRows } from "@/lib/db/rows";
import { withDatabase } from "@/scripts/with-database";

/** As many people as the worker takes in one transaction. */
const PEOPLE = 100;
const IdRow = z.strictObject({ id: z.string() });

await withDatabase("bench", async () => {
  const [{ db }, { matchCause }, { sendDue }, { atTime }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/alerts/commands/match-cause"),
    import("@/lib/delivery/commands/send-due"),
    import("@/lib/clock/now"),
  ]);
  const versions = await selectRows(db, "newest-of-topics", IdRow)`
    SELECT DISTINCT ON (v."tags") v."id"::text FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE r."slug" LIKE 'bench-%' ORDER BY v."tags", v."id" DESC LIMIT 12`;
  for (const { id: versionId } of versions) {
    const { id } = await db.alertCause.create({ data: { versionId }, select: { id: true } });
    await matchCause(id);
  }
  const before = await db.digest.count();
  const batches: number[] = [];
  const dayAfter = addDays(new Date(), 2);
  const concerned = new Map();
  for (;;) {
    const begun = performance.now();
    const people = await atTime(dayAfter, () => sendDue(PEOPLE, concerned));
    if (people === 0) break;
    if (people === PEOPLE) batches.push(performance.now() - begun);
  }
  console.log(`DIGESTS ${JSON.stringify({ batches, digests: (await db.digest.count()) - before })}`);
});
