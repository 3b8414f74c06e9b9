type Answer<T> = { ok: true; data: T } | { ok: false; message: string };

/** Asks a handler of the explorer's own; what went wrong is said in a sentence. */
export async function ask<T>(path: string, parameters: URLSearchParams): Promise<Answer<T>> {
  try {
    const response = await fetch(`${path}?${parameters}`, { headers: { accept: "application/json" } });
    if (response.ok) return { ok: true, data: await response.json() };
    if (response.status === 404) return { ok: false, message: "There is no such entity or edge here." };
    return { ok: false, message: "That could not be loaded. Try again in a moment." };
  } catch {
    return { ok: false, message: "The server cannot be reached. Try again when you are online." };
  }
}
