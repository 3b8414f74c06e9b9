import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { EntityPage } from "../types";
import { findEntity } from "./entity-profile";
import { entityRelationships } from "./entity-relationships";
import { entityReports } from "./entity-reports";

/**
 * The page of an entity: what is known of it, its relationships with their proof and the reports that tell of it, as
 * far as this viewer may read. At most four statements.
 *
 * @throws NotFound
 */
export async function readEntity(viewer: Viewer, slug: string): Promise<EntityPage> {
  const found = await findEntity(slug);
  if (found.kind === "merged") return found;
  const [relationships, reports] = await Promise.all([
    entityRelationships(viewer, found.ids),
    entityReports(viewer, found.ids),
  ]);
  return { kind: "entity", entity: found.entity, relationships, reports };
}
