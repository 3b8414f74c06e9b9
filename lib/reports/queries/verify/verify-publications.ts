import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { listKeys } from "@/lib/integrity/queries/list-keys";
import { checkLog } from "./check-log";
import { checkReport } from "./check-report";

export type Verified = {
  versions: number;
  entries: number;
  /** hash of the newest entry that is sound */
  head: string;
  /** the first break, in words; null when everything is intact */
  broken: string | null;
};

type Asked = {
  /** hash of the newest entry when somebody last looked */
  head?: string;
  /** fingerprints of keys that are known although no key before endorsed them */
  trusted?: readonly string[];
};

const HOURS = 6;
const BATCH = 200;

/**
 * Whether everything that was published is what was published: the log, then each report against it. Stops at the first
 * break. All of it is read in one snapshot, a version at a time.
 *
 * @param told of how far it is, now and then
 * @throws Forbidden for whoever is not of the desk
 */
export async function verifyPublications(
  viewer: Viewer,
  { head, trusted = [] }: Asked,
  told: (progress: string) => void = () => {},
): Promise<Verified> {
  if (!isStaff(viewer)) throw new Forbidden();
  return db.$transaction(
    async (tx) => {
      const log = await checkLog(tx, await listKeys(viewer, tx), { head, trusted: new Set(trusted) });
      const result = { entries: log.entries, head: log.head };
      if (log.flaw) return { ...result, versions: 0, broken: log.flaw };
      told(`${log.entries} entries of the log`);
      let versions = 0;
      for (let after: string | undefined; ; ) {
        const reports = await tx.report.findMany({
          where: after === undefined ? {} : { id: { gt: after } },
          orderBy: { id: "asc" },
          take: BATCH,
          select: { id: true, slug: true, currentVersionId: true },
        });
        for (const report of reports) {
          const checked = await checkReport(tx, report);
          versions += checked.versions;
          if (checked.flaw) return { ...result, versions, broken: checked.flaw };
        }
        after = reports.at(-1)?.id;
        if (reports.length < BATCH) return { ...result, versions, broken: null };
        told(`${versions} versions`);
      }
    },
    { isolationLevel: "RepeatableRead", timeout: HOURS * 3_600_000, maxWait: 10_000 },
  );
}
