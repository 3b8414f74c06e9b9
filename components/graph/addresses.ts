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

type Answer<T> = { ok: true; data: T } | { ok: false; message: string };

/** Fetches from one of the explorer's handlers; a failure comes back as a sentence. */
export async function ask<T>(path: string, parameters: URLSearchParams): Promise<Answer<T>> {
  try {
    const response = await fetch(`${path}?${parameters}`, { headers: { accept: "application/json" } });
    if (response.ok) return { ok: true, data: await response.json() };
    if (response.status === 404) return { ok: false, message: "This entity or edge does not exist here." };
    return { ok: false, message: "That could not be loaded. Try again in a moment." };
  } catch {
    return { ok: false, message: "The server cannot be reached. Try again when you are online." };
  }
}
