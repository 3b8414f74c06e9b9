import { LinkHref } from "@/lib/document/inline";
import { BrokenFile } from "../import-file";
import type { Notice } from "../types";

/** Characters that browsers ignore inside a scheme are removed before the scheme is checked. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them, so we must
const SKIPPED = /[\u0000-\u0020\u007f-\u009f]/g;
const DANGEROUS = /^(?:javascript|vbscript|data|file|blob|filesystem):/i;

/**
 * The address of a link if reports may contain it; else null, with a notice, and the words stay without a link.
 *
 * @throws BrokenFile for addresses that run code or read files
 */
export function hrefOf(url: string, line: number, notices: Notice[]): string | null {
  const scheme = DANGEROUS.exec(url.replace(SKIPPED, ""))?.[0];
  if (scheme) throw new BrokenFile(line, `A link may not begin with ${scheme.toLowerCase()}`);
  const href = url.trim().replace(/ /g, "%20").replace(/"/g, "%22").replace(/</g, "%3C").replace(/>/g, "%3E");
  if (LinkHref.safeParse(href).success) return href;
  notices.push({
    kind: "dropped",
    line,
    what: `Link to “${url.slice(0, 80)}”`,
    why: "A link must begin with https://, http://, mailto:, / or #. Its words were kept.",
  });
  return null;
}
