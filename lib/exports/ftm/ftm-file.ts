import type { EntityPage } from "@/lib/entities/types";
import { ftmEdge } from "./ftm-edge";
import { type FtmEntity, ftmEntity } from "./ftm-entity";

type Page = Extract<EntityPage, { kind: "entity" }>;

/**
 * An entity with its relationships and the entities at their other ends, in FollowTheMoney; itself first. Empty for a
 * kind that the model has no word for.
 */
export function ftmEntities(
  { entity, edges, words }: Pick<Page, "entity" | "edges" | "words">,
  site: string,
): FtmEntity[] {
  const self = ftmEntity(entity, site);
  if (!self) return [];
  const own = edges.filter(({ from, to }) => from.slug === entity.slug || to.slug === entity.slug);
  const links = own.flatMap((edge) => {
    const link = ftmEdge(edge, words, site);
    return link ? [{ link, edge }] : [];
  });
  const others = links.flatMap(({ edge: { from, to } }) => {
    const other = ftmEntity(from.slug === entity.slug ? to : from, site);
    return other ?? [];
  });
  const found = [self, ...others, ...links.map(({ link }) => link)];
  return [...new Map(found.map((one) => [one.id, one])).values()].map((one) =>
    one.id === self.id ? self : one,
  );
}

/** One line for each, as FollowTheMoney's tools read and write them. */
export function ftmLines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}
