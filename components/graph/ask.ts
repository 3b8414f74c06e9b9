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
