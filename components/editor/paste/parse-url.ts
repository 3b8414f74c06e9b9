/** Parses an address; null if invalid. `base`: the page against which a relative one is resolved. */
export function parseUrl(written: string, base?: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}
