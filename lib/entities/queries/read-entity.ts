import "server-only";
import type { Viewer } from "@/lib/access/types";
import { readChains } from "@/lib/field/queries/read-chains";
import { readFieldWords } from "@/lib/field/queries/read-words";
import type { Edge, EntityClaim, EntityPage, RelationshipLine } from "../types";
import { entityClaims } from "./entity-claims";
import { entityEdges } from "./entity-edges";
import { findEntity } from "./entity-profile";
import { entityReports } from "./entity-reports";
import { type Before, entityTimeline, timelineOf } from "./entity-timeline";

/** What to load of the page. */
type Asked = {
  /** the calendar day it shows; `null` for today */
  day: string | null;
  /** where its timeline continues */
  before: Before | null;
};

/**
 * The page of an entity, limited to what this viewer may read: its facts, its relationships and those around them with
 * their proof, claims, the timeline, and the reports that mention it. As known on an earlier day it shows what was on
 * record then and can still be read today: words that were corrected or withdrawn since are not served. Six
 * statements, and one for the chains if it has a stage.
 *
 * @throws NotFound
 */
export async function readEntity(
  viewer: Viewer,
  slug: string,
  { day, before }: Asked = { day: null, before: null },
): Promise<EntityPage> {
  const found = await findEntity(slug, day);
  if (found.kind === "merged") return found;
  const [edges, reports, { claims, shares, changes }, rows, chains, words] = await Promise.all([
    entityEdges(viewer, found, day),
    entityReports(viewer, found.ids, day),
    entityClaims(viewer, found.ids, day),
    entityTimeline(viewer, found.ids, day, before),
    found.entity.stages.length > 0 ? readChains() : [],
    readFieldWords(),
  ]);
  const relationships = edges.flatMap((edge) => lineOf(edge, slug, shares));
  return {
    kind: "entity",
    entity: found.entity,
    chains,
    words,
    relationships,
    edges,
    reports,
    claims,
    timeline: timelineOf(rows, edges),
    changes,
  };
}

/** An edge as seen from the entity at one of its ends; none if it is at neither. */
function lineOf(
  { from, to, ...facts }: Edge,
  slug: string,
  shares: readonly EntityClaim[],
): RelationshipLine[] {
  if (from.slug !== slug && to.slug !== slug) return [];
  const outgoing = from.slug === slug;
  const claims =
    facts.kind === "owns"
      ? shares.filter(({ claim }) => claim.subject.slug === from.slug && claim.object?.slug === to.slug)
      : [];
  return [{ ...facts, outgoing, other: outgoing ? to : from, claims }];
}
