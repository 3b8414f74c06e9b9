import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Forbidden } from "@/lib/errors";
import { fileOf, levelsOf } from "../import-file";
import type { Decide } from "../names/propose-mentions";
import { readImportCatalogue } from "../queries/import-catalogue";
import type { ImportAtDesk } from "../schema";
import { readInThread } from "../thread/read-in-thread";
import { importReport } from "./import-report";

export type DeskImport = { reportId: string; slug: string; created: boolean };

/**
 * Creates the draft of a file that the user has reviewed, with their decision about each mention.
 *
 * @throws Forbidden; BrokenFile with line and reason; Conflict when a report from elsewhere has the slug
 */
export async function importAtDesk(
  viewer: Viewer,
  intent: ImportAtDesk,
  origin: Origin,
): Promise<DeskImport> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const { name, content, options, pictures, mentions } = intent;
  const catalogue = await readImportCatalogue(viewer);
  const report = await readInThread(fileOf(name, content), options, levelsOf(catalogue));
  const { reportId, slug, created } = await importReport(
    viewer,
    { name, report, loadImage: async (path) => pictureOf(pictures, path), decide: decideBy(mentions) },
    catalogue,
    origin,
  );
  return { reportId, slug, created };
}

function decideBy({ confirmed, rejected, rest }: ImportAtDesk["mentions"]): Decide {
  const [yes, no] = [new Set(confirmed), new Set(rejected)];
  return ({ key, ambiguous }) => {
    if (yes.has(key)) return "confirmed";
    if (no.has(key)) return "rejected";
    return rest === "confirmed" && !ambiguous ? "confirmed" : rest === "rejected" ? "rejected" : "proposed";
  };
}

/** By its path, else by its name: a browser knows no folders. */
function pictureOf(pictures: ImportAtDesk["pictures"], path: string): Uint8Array | null {
  const last = path.split("/").at(-1);
  const found = pictures.find((one) => one.name === path) ?? pictures.find((one) => one.name === last);
  return found ? Buffer.from(found.content, "base64") : null;
}
