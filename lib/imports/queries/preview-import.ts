import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { buildMatcher } from "@/lib/entities/matching/build-matcher";
import { Forbidden } from "@/lib/errors";
import { fileOf, levelsOf } from "../import-file";
import { type ImportPreview, previewOf } from "../preview";
import { findMentions } from "../propose-mentions";
import { resolveNames } from "../resolve-names";
import { withBylines } from "../return-byline";
import type { PreviewImport } from "../schema";
import { readInThread } from "../thread/read-in-thread";
import { readImportCatalogue } from "./import-catalogue";

/**
 * What a file would become; nothing is written.
 *
 * @throws Forbidden; BrokenFile with line and reason
 */
export async function previewImport(
  viewer: Viewer,
  { name, content, options }: PreviewImport,
): Promise<ImportPreview> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const catalogue = await readImportCatalogue(viewer);
  const report = await readInThread(fileOf(name, content), options, levelsOf(catalogue));
  const { notices, unknownLines } = resolveNames(report, catalogue, accountIdOf(viewer));
  const document = withBylines(report.document, unknownLines);
  const mentions = findMentions(document, buildMatcher(catalogue.names));
  return previewOf(
    { ...report, document, notices: [...report.notices, ...notices] },
    mentions,
    catalogue.entityNames,
  );
}
