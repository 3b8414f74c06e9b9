import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import type { SearchCursor } from "../cursor";
import { parseQuestion, type SearchTerm } from "../parse-search";
import { WALKED, WINDOW, walkIsCheaper } from "../policy";

const database = await openTestDatabase();
const { SUBSCRIBER, seedReports } = await import("./test-reports");
const { searchWindow } = await import("./search-window");

/** More than a window, an hour apart, some with the same time. */
const COPIES = WINDOW + 50;
const NEWEST = Date.UTC(2026, 5, 1);
const hoursBefore = (hours: number) => new Date(NEWEST - hours * 3_600_000);

beforeAll(async () => {
  await seedReports();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`SET session_replication_role = replica;
    CREATE TEMP TABLE copy AS SELECT r."id" AS model, gen_random_uuid() AS id, i, to_timestamp(${NEWEST / 1000} - (i / 2) * 7200) AS at
      FROM generate_series(0, ${COPIES - 1}) i, "Report" r WHERE r."slug" = 'layers-of-paywall';
    INSERT INTO "Report" ("id", "slug", "currentVersionId", "publishedAt", "updatedAt")
      SELECT id, 'copy-' || i, id, at, at FROM copy;
    INSERT INTO "ReportVersion" ("id", "reportId", "number", "kind", "title", "standfirst", "offer", "tags", "publishedAt", "publicExcerpt", "publicWords", "fullRank", "hash")
      SELECT id, id, 1, 'published', 'Copy ' || i, '', '', '{}', at, '', 0, 0, 'x' FROM copy;
    INSERT INTO "SearchEntry" ("id", "reportId", "piece", "form", "minRank", "publishedAt", "vector")
      SELECT gen_random_uuid(), copy.id, e."piece", e."form", e."minRank", copy.at, e."vector"
      FROM copy JOIN "SearchEntry" e ON e."reportId" = copy.model;
    ANALYZE`);
  await owner.end();
});

const window = (
  viewer: typeof ANONYMOUS,
  q: string,
  recent: Date | null,
  before: SearchCursor["before"] = null,
) => {
  const { terms, without } = parseQuestion(q);
  const [first, ...others] = terms;
  const asked: [SearchTerm, ...SearchTerm[]] = [first as SearchTerm, ...others];
  return searchWindow(viewer, { terms: asked, without, walk: false, recent }, { before, skip: 0 }, 11);
};

describe("the newest matches, looked for since a day first", () => {
  // Since then all, more than a window, fewer than one, exactly at the time of two, and none.
  const bounds = [200, 130, 40, 100, 102, -1].map(hoursBefore);

  it.each([
    "refinery",
    "refinery opened",
    '"refinery was opened"',
    "dysprosium",
    "refinery -priced",
    "nothere",
  ])("are those that are found at once: %s", async (q) => {
    for (const viewer of [ANONYMOUS, SUBSCRIBER]) {
      const whole = await window(viewer, q, null);
      for (const recent of bounds) expect(await window(viewer, q, recent)).toEqual(whole);
      if (whole.end === null) continue;
      const rest = await window(viewer, q, null, whole.end);
      for (const recent of bounds) expect(await window(viewer, q, recent, whole.end)).toEqual(rest);
    }
  });

  it("are all that is read, if they are enough", async () => {
    const read = async (recent: Date) => {
      const [plan] = await plansOf(database.ownerUrl, () => window(ANONYMOUS, "refinery", recent));
      return plan?.rows.get("SearchEntry") ?? 0;
    };
    expect(await read(hoursBefore(110))).toBeLessThan(await read(hoursBefore(40)));
  });
});

it("walks by date for common words of a large corpus, and never for rare or unknown ones", () => {
  expect(walkIsCheaper({ share: 0.6, phrase: false, entries: 150_000 })).toBe(true);
  expect(walkIsCheaper({ share: 0.02, phrase: false, entries: 150_000 })).toBe(false);
  expect(walkIsCheaper({ share: 0.6, phrase: false, entries: 500 })).toBe(false);
  expect(walkIsCheaper({ share: 0, phrase: false, entries: 1_000_000 })).toBe(false);
});

it("matches the entries of a phrase one by one only while there are few", () => {
  expect(walkIsCheaper({ share: 0.5, phrase: true, entries: WALKED })).toBe(false);
  expect(walkIsCheaper({ share: 0.5, phrase: true, entries: 4 * WALKED })).toBe(true);
});
