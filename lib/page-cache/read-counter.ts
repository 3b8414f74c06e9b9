/** Counts how often reports are read: a version's id and a number, and nothing about the reader. */
export type ReadCounter = {
  /** a report's page went out */
  note(versionId: string): void;
  /** writes what was counted and stops writing by itself */
  close(): Promise<void>;
};

/** Sends one statement with its values. */
type Write = (text: string, values: unknown[]) => Promise<unknown>;

const EVERY_MS = 30_000;

/** Adds to the day's row of each report; the day is UTC's. Versions of one report count together. */
const ADD_READS = `
  INSERT INTO "ReportReads" ("reportId", "day", "reads")
  SELECT v."reportId", (now() AT TIME ZONE 'UTC')::date, sum(n."reads")
  FROM unnest($1::uuid[], $2::int[]) AS n("versionId", "reads") JOIN "ReportVersion" v ON v."id" = n."versionId"
  GROUP BY v."reportId" ORDER BY v."reportId"
  ON CONFLICT ("reportId", "day") DO UPDATE SET "reads" = "ReportReads"."reads" + excluded."reads"`;

/**
 * A counter in memory that is written every 30 seconds. Counts that could not be written are kept for the next time;
 * those of a crash are lost, which is acceptable since they only order the desk's work.
 */
export function openReadCounter(
  send: Write,
  onError: (error: unknown) => void,
  everyMs = EVERY_MS,
): ReadCounter {
  let counts = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    if (counts.size === 0) return;
    const taken = counts;
    counts = new Map();
    try {
      await send(ADD_READS, [[...taken.keys()], [...taken.values()]]);
    } catch (error) {
      for (const [id, reads] of taken) counts.set(id, (counts.get(id) ?? 0) + reads);
      onError(error);
    }
  }
  const flush = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(flush, everyMs);
  timer.unref();

  return {
    note(versionId) {
      counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
    },
    close() {
      clearInterval(timer);
      return flush();
    },
  };
}
