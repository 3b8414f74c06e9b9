/** Parses an address; null if invalid. `base`: the page against which a relative one is resolved. */
export function parseUrl(written: string, base?: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}

/** Third-party redirect pages, with the parameter that holds the final address. */
const REDIRECTS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ["q", "url"] },
  { host: /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/, path: /^\//, parameters: ["url"] },
  { host: /^(?:l|lm)\.facebook\.com$/, path: /^\/l\.php$/, parameters: ["u"] },
  { host: /^l\.instagram\.com$/, path: /^\//, parameters: ["u"] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:safety\/go|redir\/redirect)\/?$/, parameters: ["url"] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ["q"] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, parameters: ["uddg"] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ["url"] },
  { host: /^link\.zhihu\.com$/, path: /^\/$/, parameters: ["target"] },
  { host: /^link\.csdn\.net$/, path: /^\/$/, parameters: ["target"] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v1\/url$/, parameters: ["u"] },
];

/** The final address of a link, if the link itself contains it. */
export function withoutRedirects(href: string): string {
  let address = href;
  // Redirects may be nested; an endless chain has no target.
  for (let times = 0; times < 5; times += 1) {
    const next = behind(address);
    if (next === null) break;
    address = next;
  }
  return address;
}

function behind(address: string): string | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const redirect = REDIRECTS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  for (const parameter of redirect?.parameters ?? []) {
    const inner = parseUrl(url.searchParams.get(parameter) ?? "");
    if (inner && /^(?:https?|mailto):$/.test(inner.protocol)) return url.searchParams.get(parameter);
  }
  return null;
}
