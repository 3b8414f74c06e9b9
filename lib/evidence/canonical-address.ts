/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_|mtm_|pk_|piwik_|hsa_)|^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref|ref_src|source|spm|share_token|_ga|_hsenc|_hsmi|cmpid|ocid|smid|wt_mc)$/i;

/**
 * One form for all ways to write the address of a page: without scheme, `www.`, default port, fragment, tracking parameters
 * and trailing slash, host in small letters, parameters in order. Two documents of one form are one document.
 */
export function canonicalAddress(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const host = hostname
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  const path = pathname.replace(/\/+/g, "/").replace(/\/(?:index\.(?:html?|php))?$/i, "");
  const query = new URLSearchParams(kept).toString();
  return `${host}${port ? `:${port}` : ""}${path}${query ? `?${query}` : ""}`;
}
