import { type Opened, openSealed } from "@/lib/integrity/seal";

/** What somebody wants checked. */
export type Asked =
  | { kind: "hash"; hash: string }
  | { kind: "report"; slug: string }
  | { kind: "file"; name: string; opened: Opened };

const MAX_FILE_BYTES = 50_000_000;

/**
 * What was typed or pasted; null where it is neither a hash nor the address of a report, a sentence where that report is
 * another site's: a copy elsewhere must not pass because there is a report of that name here.
 *
 * @param sites the addresses under which this site is known
 */
export function askedText(typed: string, sites: readonly string[]): Asked | string | null {
  const text = typed.trim();
  const hash = text.replace(/\s+/g, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hash)) return { kind: "hash", hash };
  const slug = /(?:^|\/)reports\/([a-z0-9]+(?:-[a-z0-9]+)*)(?=$|[/?#])/.exec(text)?.[1];
  if (!slug) return null;
  const host = hostIn(text);
  if (host !== null && !sites.some((site) => hostIn(site) === host))
    return `That is an address of ${host}. Here only what this site published can be checked.`;
  return { kind: "report", slug };
}

/** The host of an address, with or without its scheme; null for a path. */
function hostIn(address: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const named = whole === address || /^[^/?#\s]*[.:][^/?#\s]*\//.test(address);
  return named && URL.canParse(whole) ? new URL(whole).host : null;
}

/** A chosen file; a sentence where it cannot be checked. */
export async function askedFile(file: File): Promise<Asked | string> {
  if (file.size > MAX_FILE_BYTES) return "The file is larger than any export: at most 50 MB are read.";
  const opened = openSealed(await file.text());
  return opened
    ? { kind: "file", name: file.name, opened }
    : "The file carries no seal of Lodestone. Sealed are JSON and GraphML as they were downloaded from here.";
}
