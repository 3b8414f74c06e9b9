export type Search = Promise<Record<string, string | string[] | undefined>>;

/** The parameters of an address, one value each. */
export function first(search: Awaited<Search>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
