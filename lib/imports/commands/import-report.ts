import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { storePicture } from "@/lib/attachments/commands/store-picture";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Matcher } from "@/lib/entities/matching/build-matcher";
import { Forbidden } from "@/lib/errors";
import { saveImportedDraft } from "@/lib/reports/commands/save-imported-draft";
import { DraftContent } from "@/lib/reports/schema";
import { BrokenFile } from "../import-file";
import { type Decide, proposeMentions } from "../names/propose-mentions";
import { resolveNames, slugsOf, withBylines } from "../names/resolve-names";
import { type LoadImage, placeImages } from "../place-images";
import type { ImportCatalogue } from "../queries/import-catalogue";
import { readNamedEntities } from "../queries/named-entities";
import { keepClaims } from "../reimport/keep-claims";
import { keepIds } from "../reimport/keep-ids";
import type { ImportedReport, Notice, StoreImage } from "../types";
import { houseAuthor } from "./house-author";

export type ImportIntent = {
  /** the file's name; importing the same name again makes a new revision */
  name: string;
  /** from `readWith` */
  report: ImportedReport;
  /** reads the pictures that a Markdown file shows */
  loadImage: LoadImage;
  /** what to do with each proposed mention */
  decide: Decide;
};

export type ImportedDraftReport = {
  reportId: string;
  slug: string;
  title: string;
  /** false when it became a new revision of an existing draft */
  created: boolean;
  revision: number;
  notices: Notice[];
};

/**
 * Creates a draft from a file, or a new revision of the draft that the same file created before, in one transaction.
 *
 * @param catalogue from `readImportCatalogue`, so that a batch loads it once
 * @throws Forbidden; BrokenFile with line and reason; Conflict when a report from elsewhere has the slug
 */
export async function importReport(
  viewer: Viewer,
  { name, report, loadImage, decide }: ImportIntent,
  catalogue: ImportCatalogue,
  origin: Origin,
): Promise<ImportedDraftReport> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const entities = await readNamedEntities(viewer, slugsOf(report));
  const names = resolveNames(report, catalogue, entities, accountIdOf(viewer));
  const store: StoreImage = (bytes) => storePicture(viewer, bytes, origin);
  const whole = withBylines(report.document, names.unknownLines);
  const document = await placeImages(whole, report.images, loadImage, store);
  const { reportId, created, revision } = await db.$transaction(
    async (tx) => {
      const authorIds = names.authorIds.length > 0 ? names.authorIds : [await houseAuthor(tx)];
      const saved = await saveImportedDraft(tx, viewer, {
        slug: report.slug,
        importSource: `file:${name}`,
        content: (current) =>
          checkedContent({
            title: report.title,
            standfirst: report.standfirst,
            offer: report.offer,
            document: revised(document, current, catalogue.matcher, decide),
            tags: report.tags,
            authorIds,
            subjectIds: names.subjectIds,
            publishedAt: report.publishedAt,
            dateReason: report.dateReason ?? "",
          }),
      });
      await recordAudit(tx, {
        viewer,
        action: "draft.import",
        subjectKind: "Report",
        subjectId: saved.reportId,
        before: null,
        after: { slug: report.slug, source: `file:${name}`, revision: saved.revision },
        origin,
      });
      return saved;
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
  const notices = [...report.notices, ...names.notices];
  return { reportId, slug: report.slug, title: report.title, created, revision, notices };
}

function revised(
  document: DraftContent["document"],
  current: DraftContent | null,
  matcher: Matcher,
  decide: Decide,
): DraftContent["document"] {
  const kept = current ? keepIds(document, current.document) : document;
  const named = proposeMentions(kept, matcher, decide, current?.document ?? null);
  return keepClaims(named, current?.document ?? null);
}

function checkedContent(content: DraftContent): DraftContent {
  const parsed = DraftContent.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BrokenFile(null, issue?.message ?? "This cannot be imported", String(issue?.path[0] ?? "file"));
}
