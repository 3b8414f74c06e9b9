/** A response of this site as JSON, in the shape its own route promises. Null if there is nothing for this reader. */
export async function findJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path, {
    headers: { accept: "application/json" },
    cache: "no-store",
  }).catch((cause: unknown) => {
    // Each browser words this error its own way, and none in a way a reader would understand.
    throw new Error("The site could not be reached.", { cause });
  });
  if (response.status === 404 || response.status === 400) return null;
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  return response.json();
}

/** The same, but the response must not be empty. */
export async function getJson<T>(path: string): Promise<T> {
  const found = await findJson<T>(path);
  if (found === null) throw new Error("The site did not send its log.");
  return found;
}
