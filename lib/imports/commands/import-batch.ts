import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Blocked } from "@/lib/checks/blocked";
import type { CheckResult } from "@/lib/checks/types";
import { LodestoneError } from "@/lib/errors";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { BrokenFile, type ImportFile, levelsOf } from "../import-file";
import type { Decide } from "../names/propose-mentions";
import type { LoadImage } from "../place-images";
import { readImportCatalogue } from "../queries/import-catalogue";
import type { ImportOptions } from "../schema";
import { readInThread } from "../thread/read-in-thread";
import type { ImportedReport } from "../types";
import { type ImportedDraftReport, importReport } from "./import-report";

export type BatchFile = ImportFile & { loadImage: LoadImage };

export type BatchIntent = {
  files: BatchFile[];
  options: ImportOptions;
  /** publish the imported reports; the reason is used for new versions and for warnings of the checks */
  publish: { reason?: string } | null;
};

export type FileOutcome = { file: string } & (
  | { status: "refused"; reason: string; line: number | null }
  | { status: "draft"; draft: ImportedDraftReport; blocked: string | null; findings?: CheckResult["rules"] }
  | { status: "published"; draft: ImportedDraftReport; version: number }
);

/** All mentions are accepted except those that only a person can decide. */
const ACCEPT: Decide = ({ ambiguous }) => (ambiguous ? "proposed" : "confirmed");
const PROPOSE: Decide = () => "proposed";

/**
 * Imports files one by one, each completely or not at all, and publishes them if asked; a failure does not stop the
 * others. Files of one batch with the same slug are all refused, since none has precedence.
 */
export async function importBatch(
  viewer: Viewer,
  { files, options, publish }: BatchIntent,
  origin: Origin,
  tell: (outcome: FileOutcome) => void = () => {},
): Promise<FileOutcome[]> {
  const catalogue = await readImportCatalogue(viewer);
  const levels = levelsOf(catalogue);
  const read: (() => ImportedReport)[] = [];
  for (const { name, bytes } of files)
    read.push(await attempt(() => readInThread({ name, bytes }, options, levels)));
  const outcomes: FileOutcome[] = [];
  for (const [index, { name, loadImage }] of files.entries()) {
    const outcome = await settle(name, async () => {
      const report = read[index]?.() ?? null;
      if (report === null) throw new BrokenFile(null, "Not read");
      refuseTwins(report.slug, files, read);
      const decide = publish ? ACCEPT : PROPOSE;
      const draft = await importReport(viewer, { name, report, loadImage, decide }, catalogue, origin);
      if (publish && report.held)
        return {
          status: "draft",
          draft,
          blocked: `The file says “${report.held.field}” of itself (line ${report.held.line}).`,
        };
      return publish
        ? published(viewer, draft, publish.reason, origin)
        : { status: "draft", draft, blocked: null };
    });
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
}

type Settled = FileOutcome extends infer One ? (One extends FileOutcome ? Omit<One, "file"> : never) : never;

async function settle(file: string, run: () => Promise<Settled>): Promise<FileOutcome> {
  try {
    return { file, ...(await run()) };
  } catch (error) {
    if (!(error instanceof LodestoneError)) throw error;
    const line = error instanceof BrokenFile ? error.line : null;
    return { file, status: "refused", reason: error.message, line };
  }
}

/** Reports what keeps a draft from being published; the draft stays. */
async function published(
  viewer: Viewer,
  draft: ImportedDraftReport,
  reason: string | undefined,
  origin: Origin,
): Promise<Settled> {
  try {
    const { number } = await publishReport(
      viewer,
      { reportId: draft.reportId, revision: draft.revision, reason },
      origin,
    );
    return { status: "published", draft, version: number };
  } catch (error) {
    if (error instanceof Blocked)
      return { status: "draft", draft, blocked: error.message, findings: error.report.rules };
    if (!(error instanceof LodestoneError)) throw error;
    return { status: "draft", draft, blocked: error.message };
  }
}

/** Runs a call now and keeps its result or error for later. */
async function attempt<T>(call: () => Promise<T>): Promise<() => T> {
  try {
    const value = await call();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function refuseTwins(
  slug: string,
  files: readonly BatchFile[],
  read: readonly (() => ImportedReport)[],
): void {
  const twins = files.filter((_, index) => {
    try {
      return read[index]?.().slug === slug;
    } catch {
      return false;
    }
  });
  if (twins.length < 2) return;
  const names = twins.map((file) => file.name).join(", ");
  throw new BrokenFile(
    null,
    `${twins.length} files of this batch have the slug “${slug}”: ${names}.`,
    "slug",
  );
}
