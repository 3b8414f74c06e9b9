/** What this site answers, as JSON of a shape that its own route promises. Null where there is nothing for this reader. */
export async function findJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path, {
    headers: { accept: "application/json" },
    cache: "no-store",
  }).catch((cause: unknown) => {
    // Each browser has words of its own for this, and none that a reader would understand.
    throw new Error("The site could not be reached.", { cause });
  });
  if (response.status === 404 || response.status === 400) return null;
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  return response.json();
}

/** The same, where there must be something. */
export async function getJson<T>(path: string): Promise<T> {
  const found = await findJson<T>(path);
  if (found === null) throw new Error("The site did not give its log.");
  return found;
}
