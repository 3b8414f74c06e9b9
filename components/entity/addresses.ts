import { hrefWith } from "@/components/ui/pagination";
import type { ListEntities } from "@/lib/entities/list-query";

/** The address of an entity's page as known on a day; `null` for today. */
export function entityHref(slug: string, day: string | null = null): string {
  return day === null ? `/entities/${slug}` : `/entities/${slug}?asOf=${day}`;
}

/** The filters of the register, without the position in the list. */
export type EntityFilters = Omit<ListEntities, "after">;

/** The address of the register with these filters, in one order so that each page has one address. */
export function entitiesHref(filters: Partial<Record<keyof EntityFilters, string>>, after?: string): string {
  const { kind, stage, country, letter, q } = filters;
  return hrefWith("/entities", { kind, stage, country, letter, q, after });
}
