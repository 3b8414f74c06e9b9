import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { buildMatcher } from "@/lib/entities/matching/build-matcher";
import { Forbidden } from "@/lib/errors";
import { type ImportPreview, previewOf } from "../preview";
import { findMentions } from "../propose-mentions";
import { fileOf, levelsOf } from "../read-report";
import { resolveNames } from "../resolve-names";
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
  const { notices } = resolveNames(report, catalogue, accountIdOf(viewer));
  const mentions = findMentions(report.document, buildMatcher(catalogue.names));
  return previewOf({ ...report, notices: [...report.notices, ...notices] }, mentions, catalogue.entityNames);
}
