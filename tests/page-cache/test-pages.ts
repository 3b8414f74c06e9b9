import pg from "pg";
import { z } from "zod";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { type PageReads, pageReads } from "@/lib/db/page-reads";
import { withNotes } from "@/lib/db/render-notes";
import { queryRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { loadTestField } from "@/lib/packs/test-field";
import type { CACHED_PAGES } from "@/lib/page-cache/cached-paths";
import { databaseChanges, followChanges } from "@/lib/page-cache/change-log";
import { FEED_SETTINGS, FRAME_SETTINGS } from "@/lib/settings/keys";

const database = await openTestDatabase();
const { readEntity } = await import("@/lib/entities/queries/read-entity");
const { listEntities } = await import("@/lib/entities/queries/list-entities");
const { readConcentration } = await import("@/lib/entities/queries/concentration/read-concentration");
const { listClaims } = await import("@/lib/evidence/queries/ledger");
const { listSources } = await import("@/lib/evidence/queries/sources/list-sources");
const { readSource } = await import("@/lib/evidence/queries/sources/read-source");
const { versionEvidence } = await import("@/lib/evidence/queries/version-claims");
const { readFieldWords } = await import("@/lib/field/queries/read-words");
const { listTerms } = await import("@/lib/glossary/queries/list-terms");
const { leadPicture, listLatest, listTopics } = await import("@/lib/reports/queries/front-page");
const { listFeed } = await import("@/lib/exports/queries/list-feed");
const { listReports } = await import("@/lib/reports/queries/list-reports");
const { readReportWith } = await import("@/lib/reports/queries/read-report");
const { answerQuestion } = await import("@/lib/search/queries/answer-question");
const { readSettings } = await import("@/lib/settings/queries/read-settings");
const { publish } = await import("@/lib/reports/queries/test-world");
const { verifyWorld } = await import("@/lib/verify/queries/test-verify-world");

/** A world with a row in every table, and one more report. */
export const { world, claimId } = await verifyWorld();
await loadTestField();
export const open = { access: "public", words: "Open words.", entityId: world.subjectId };
export const another = await publish(world, { title: "Another", parts: [open] });
export const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });

export async function close(): Promise<void> {
  await Promise.all([owner.end(), pool.end()]);
}

export const PAID: Viewer = { kind: "rank", rank: 30, signedIn: true };

/** What the page of a report reads. */
export async function reportPage(viewer: Viewer, slug: string) {
  return readReportWith(viewer, slug, (versionId) => versionEvidence(viewer, versionId));
}

/** What each cached page reads. */
export const PAGES: Record<(typeof CACHED_PAGES)[number]["page"], ((viewer: Viewer) => Promise<unknown>)[]> =
  {
    home: [
      async (viewer) => {
        const [lead] = await listLatest(viewer, 9);
        return Promise.all([lead && leadPicture(viewer, lead.slug), listTopics(viewer, 12)]);
      },
    ],
    reports: [(viewer) => Promise.all([listReports(viewer, {}), listTopics(viewer, 12)])],
    report: [
      (viewer) => Promise.all([reportPage(viewer, "of-everything-there-is"), readFieldWords()]),
      (viewer) => Promise.all([reportPage(viewer, another.slug), readFieldWords()]),
    ],
    feed: [() => listFeed(ANONYMOUS, 30)],
    entities: [(viewer) => listEntities(viewer, {})],
    entity: ["entity-subject", "entity-public", "entity-professional"].map(
      (slug) => (viewer: Viewer) => readEntity(viewer, slug),
    ),
    claims: [(viewer) => listClaims(viewer, {})],
    glossary: [(viewer) => listTerms(viewer, {})],
    sources: [(viewer) => listSources(viewer, {})],
    source: [(viewer) => readSource(viewer, "a-source", {})],
    concentration: [
      (viewer) =>
        readConcentration(viewer, { material: "", stage: "mining", by: "output", on: "2026-06-01" }),
    ],
    search: [(viewer) => Promise.all([answerQuestion(viewer, { q: "open words" }), readFieldWords()])],
  };

/** The change log, followed as the front server does. */
export const changes = followChanges(databaseChanges(pool));
export const watched = await databaseChanges(pool).watchedTables();

export async function epoch(): Promise<number> {
  const rows = await queryRows(
    owner,
    "epoch",
    z.strictObject({ value: z.string() }),
    `SELECT "value" FROM "CatalogueEpoch"`,
  );
  return Number(rows[0]?.value);
}

export type Seen = { name: string; text: string; reads: PageReads };

/** Every page, as a stranger and as a paying member see it. */
export function see(): Promise<Seen[]> {
  const pages = Object.entries(PAGES).flatMap(([page, loads]) =>
    loads.flatMap((load, at) =>
      [ANONYMOUS, PAID].map(async (viewer) => {
        // As the frame of a page does, and the feed.
        const settings = page === "feed" ? FEED_SETTINGS : FRAME_SETTINGS;
        const { result, read } = await withNotes(() =>
          Promise.all([load(viewer), readSettings(settings)]).catch(String),
        );
        const name = `${page} ${at + 1} for ${viewer === PAID ? "a member" : "a stranger"}`;
        return { name, text: JSON.stringify(result), reads: pageReads(read) };
      }),
    ),
  );
  return Promise.all(pages);
}
