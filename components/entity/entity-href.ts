/** The address of an entity's page as known on a day; `null` for today. */
export function entityHref(slug: string, day: string | null = null): string {
  return day === null ? `/entities/${slug}` : `/entities/${slug}?asOf=${day}`;
}
