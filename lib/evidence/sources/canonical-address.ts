/** Parameters that tell how a reader arrived, not which page it is. */
const TRACKING =
  /^(?:utm_|mtm_|pk_|piwik_|hsa_)|^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref|ref_src|source|spm|share_token|_ga|_hsenc|_hsmi|cmpid|ocid|smid|wt_mc)$/i;

/** An archived copy of a page: the page's own address follows the time of the copy. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:org|ph|is|today))\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i;

/**
 * The canonical form of a page's address: without scheme, `www.`, default port, fragment, tracking parameters and
 * trailing slash, host in lower case, parameters sorted; for an archived copy the page's own address. Two documents
 * with the same form are one document.
 */
export function canonicalAddress(url: string): string {
  const archived = ARCHIVED.exec(url)?.[1];
  if (archived !== undefined && URL.canParse(archived)) return canonicalAddress(archived);
  const { hostname, port, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const host = hostname
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  const path = unescaped(pathname)
    .replace(/\/+/g, "/")
    .replace(/\/(?:index\.(?:html?|php))?$/i, "");
  const query = new URLSearchParams(kept).toString();
  return `${host}${port ? `:${port}` : ""}${path}${query ? `?${query}` : ""}`;
}

/** Escaping letters, digits and signs that need no escape does not change an address (RFC 3986, 2.3). */
const unescaped = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
