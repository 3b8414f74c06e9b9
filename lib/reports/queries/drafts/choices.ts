import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { AccessLevelChoice, AuthorChoice } from "../../draft-types";

/** The access levels that a document may use, lowest first. */
export async function listAccessLevels(viewer: Viewer): Promise<AccessLevelChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  return db.tier.findMany({ select: { slug: true, name: true }, orderBy: { rank: "asc" } });
}

/** The authors who may be named on a report. */
export async function listAuthors(viewer: Viewer): Promise<AuthorChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  return db.author.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}
