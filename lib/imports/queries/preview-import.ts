import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { Forbidden } from "@/lib/errors";
import { fileOf, levelsOf } from "../import-file";
import { findMentions } from "../names/propose-mentions";
import { resolveNames, slugsOf, withBylines } from "../names/resolve-names";
import { type ImportPreview, MOST_MENTIONS, previewOf } from "../preview";
import type { PreviewImport } from "../schema";
import { readInThread } from "../thread/read-in-thread";
import { readImportCatalogue } from "./import-catalogue";
import { readNamedEntities, readNamesOf } from "./named-entities";

/**
 * Previews an import; writes nothing.
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
  const named = await readNamedEntities(viewer, slugsOf(report));
  const { notices, unknownLines } = resolveNames(report, catalogue, named, accountIdOf(viewer));
  const document = withBylines(report.document, unknownLines);
  const mentions = findMentions(document, catalogue.matcher);
  return previewOf(
    { ...report, document, notices: [...report.notices, ...notices] },
    mentions,
    await readNamesOf(
      viewer,
      mentions.slice(0, MOST_MENTIONS).map(({ entityId }) => entityId),
    ),
  );
}
