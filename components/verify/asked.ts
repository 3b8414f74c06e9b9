import { type Opened, openSealed } from "@/lib/integrity/seal";
import { SLUG_FORM } from "@/lib/slug-and-uuid";

/** What the user wants to check. */
export type Asked =
  | { kind: "hash"; hash: string }
  | { kind: "report"; slug: string }
  | { kind: "file"; name: string; opened: Opened };

const MAX_FILE_BYTES = 50_000_000;

const IN_ADDRESS = new RegExp(`(?:^|/)reports/(${SLUG_FORM})(?=$|[/?#])`);

/**
 * Parses what was typed or pasted; null if it is neither a hash nor the address of a report, a message if the report is
 * on another site: a copy elsewhere must not pass because a report of that name exists here.
 *
 * @param sites the addresses under which this site is known
 */
export function askedText(typed: string, sites: readonly string[]): Asked | string | null {
  const text = typed.trim();
  const hash = text.replace(/\s+/g, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hash)) return { kind: "hash", hash };
  const slug = IN_ADDRESS.exec(text)?.[1];
  if (!slug) return null;
  const host = hostIn(text);
  if (host !== null && !sites.some((site) => hostIn(site) === host))
    return `That address is on ${host}. You can only check what this site published.`;
  return { kind: "report", slug };
}

/** The host of an address, with or without its scheme; null for a path. */
function hostIn(address: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const named = whole === address || /^[^/?#\s]*[.:][^/?#\s]*\//.test(address);
  return named && URL.canParse(whole) ? new URL(whole).host : null;
}

/** Reads a chosen file; a message if it cannot be checked. */
export async function askedFile(file: File): Promise<Asked | string> {
  if (file.size > MAX_FILE_BYTES) return "The file is larger than any export: the limit is 50 MB.";
  const opened = openSealed(await file.text());
  return opened
    ? { kind: "file", name: file.name, opened }
    : "The file has no seal. Only JSON and GraphML files exactly as downloaded from here are sealed.";
}
