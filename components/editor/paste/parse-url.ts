/** An address in its parts; null for what is none. `base`: the page that a relative one is read from. */
export function parseUrl(written: string, base?: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}
