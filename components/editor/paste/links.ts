import { LinkHref } from "@/lib/document/inline";
import { each, isBlank, unwrap } from "./dom";
import { parseUrl, withoutRedirects } from "./redirects";
import { count, type Tally } from "./tally";

/**
 * Links with their final and complete address. A relative one is resolved against the page that it was copied from, if
 * the clipboard names it; otherwise only its words stay, because it would point into this site.
 */
export function readLinks(root: HTMLElement, source: string | null, tally: Tally): void {
  for (const link of each(root, "a")) {
    const written = link.getAttribute("href")?.trim() ?? "";
    const href = written === "" ? null : addressOf(written, source);
    if (href !== null) link.setAttribute("href", href);
    else {
      if (written !== "" && !isBlank(link) && !/^#(?:_Toc|_Ref|_Hlk)/.test(written)) count(tally, "link");
      unwrap(link);
    }
  }
}

function addressOf(written: string, source: string | null): string | null {
  const guessed = /^www\.[\w-]+\.[a-z]/i.test(written) ? `https://${written}` : written;
  const url = /^[a-z][a-z0-9+.-]*:/i.test(guessed)
    ? parseUrl(guessed)
    : source
      ? parseUrl(guessed, source)
      : null;
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return null;
  // Unchanged if reports accept it; escaped otherwise.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(guessed) ? guessed : url.href;
  const address = withoutRedirects(whole);
  return [address, parseUrl(address)?.href].find((one) => one && LinkHref.safeParse(one).success) ?? null;
}

/** The page that a copy comes from, if the clipboard names it. */
export function sourceOf(html: string, document: Document): string | null {
  const said = [
    document.querySelector("base[href]")?.getAttribute("href"),
    /^SourceURL:(\S+)/im.exec(html.slice(0, 2000))?.[1],
    document.querySelector("link[rel=canonical]")?.getAttribute("href"),
    document.querySelector("meta[property='og:url']")?.getAttribute("content"),
  ];
  return said.find((one) => one && /^https?:$/.test(parseUrl(one)?.protocol ?? "")) ?? null;
}
