import { readdir } from "node:fs/promises";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { rotateKeys } from "@/lib/integrity/commands/rotate-keys";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { withdrawReport } from "@/lib/publishing/commands/withdraw-report";
import { createDraft } from "@/lib/reports/commands/create-draft";
import { restoreRevision } from "@/lib/reports/commands/restore-revision";
import { saveDraft } from "@/lib/reports/commands/save-draft";
import { ORIGIN } from "@/lib/reports/queries/test-world";
import { ensurePublished } from "./test-desk-acts";
import { type DeskWorld, saveNext } from "./test-desk-world";

/** An act to interrupt: `prepare` runs in the test's process, `run` with its result in a process that dies. */
type CrashAct = {
  prepare: (world: DeskWorld) => Promise<Prepared>;
  run: (prepared: Prepared) => Promise<unknown>;
};
export type Prepared = { reportId: string; revisionId?: string; basedOn?: number };

export const CRASH_ACTS = {
  publish: {
    prepare: async (world) => {
      const { reportId } = await createDraft(OPERATOR, { title: "Another" }, ORIGIN);
      const { document, ...content } = world.nextContent();
      const own = document.content.filter(
        (node) => node.type !== "paywall" && node.attrs.id === "counted-words",
      );
      await saveDraft(OPERATOR, {
        reportId,
        basedOn: 1,
        kind: "saved",
        content: { ...content, document: { ...document, content: own } },
      });
      return { reportId };
    },
    run: ({ reportId }) => publishReport(OPERATOR, { reportId, reason: "First" }, ORIGIN),
  },
  correct: {
    prepare: async (world) => {
      await ensurePublished(world);
      await saveNext(world);
      return { reportId: world.reportId };
    },
    run: ({ reportId }) =>
      publishReport(OPERATOR, { reportId, kind: "corrected", reason: "A mistake" }, ORIGIN),
  },
  withdraw: {
    prepare: async (world) => {
      await ensurePublished(world);
      return { reportId: world.reportId };
    },
    run: ({ reportId }) => withdrawReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN),
  },
  restore: {
    prepare: async (world) => {
      // With an author and a subject, which the first revision does not have, so that each restoring changes the same.
      await saveNext(world);
      const { reportId } = world;
      const draft = await db.draft.findUniqueOrThrow({
        where: { reportId },
        select: { revision: true, revisions: { orderBy: { savedAt: "asc" }, take: 1, select: { id: true } } },
      });
      return { reportId, revisionId: draft.revisions[0]?.id ?? "", basedOn: draft.revision };
    },
    run: ({ reportId, revisionId = "", basedOn = 0 }) =>
      restoreRevision(OPERATOR, { reportId, revisionId, basedOn }),
  },
  rotate: {
    prepare: ({ reportId }) => Promise.resolve({ reportId }),
    run: () => rotateKeys(OPERATOR, { lost: false }, ORIGIN),
  },
} as const satisfies Record<string, CrashAct>;

export type CrashName = keyof typeof CRASH_ACTS;

const NameRow = z.strictObject({ name: z.string() });
const CountRow = z.strictObject({ name: z.string(), rows: z.int() });
const OthersRow = z.strictObject({
  jobs: z.int(),
  epoch: z.int(),
  revisions: z.int(),
  live: z.int(),
});

/** The number of rows in each table, and the epoch: enough to tell a whole act from half of one. */
export async function fingerprint(): Promise<Record<string, number>> {
  const tables = await selectRows(db, "test-tables", NameRow)`
    SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const counts = await selectRows(db, "test-counts", CountRow)`
    SELECT t."name", (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) AS n FROM public.%I', t."name"), false, true, '')))[1]::text::int AS "rows"
    FROM unnest(${tables.map(({ name }) => name)}::text[]) t("name")`;
  const [others] = await selectRows(db, "test-others", OthersRow)`
    SELECT (SELECT count(*)::int FROM graphile_worker._private_jobs) AS "jobs",
      (SELECT "value"::int FROM "CatalogueEpoch") AS "epoch",
      (SELECT sum("revision")::int FROM "Draft") AS "revisions",
      (SELECT count("currentVersionId")::int FROM "Report") AS "live"`;
  return { ...Object.fromEntries(counts.map(({ name, rows }) => [name, rows])), ...others };
}

/** What increased between two fingerprints. */
export function difference(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, rows]) => {
      const more = rows - (before[name] ?? 0);
      return more === 0 ? [] : [[name, more]];
    }),
  );
}

/** Whether the private half of the current signing key is in the data folder. */
export async function signingKeyIsThere(folder: string): Promise<boolean> {
  const key = await db.signingKey.findFirst({ where: { retiredAt: null }, select: { id: true } });
  return key !== null && (await readdir(`${folder}/signing`)).includes(`${key.id}.pem`);
}
