/** `null` removes a parameter. */
export type Changes = Record<string, string | string[] | null>;

/** The parameters of an address with some of them changed. */
export function changed(parameters: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, one);
  }
  return next;
}

export const hrefOf = (parameters: URLSearchParams): string =>
  parameters.size === 0 ? "/graph" : `/graph?${parameters}`;
