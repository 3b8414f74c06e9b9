import { type Opened, openSealed } from "@/lib/integrity/seal";

/** What somebody wants checked. */
export type Asked =
  | { kind: "hash"; hash: string }
  | { kind: "report"; slug: string }
  | { kind: "file"; name: string; opened: Opened };

const MAX_FILE_BYTES = 50_000_000;

/** What was typed or pasted; null where it is neither a hash nor the address of a report. */
export function askedText(typed: string): Asked | null {
  const text = typed.trim();
  const hash = text.replace(/\s+/g, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hash)) return { kind: "hash", hash };
  const slug = /(?:^|\/)reports\/([a-z0-9]+(?:-[a-z0-9]+)*)(?=$|[/?#])/.exec(text)?.[1];
  return slug ? { kind: "report", slug } : null;
}

/** A chosen file; a sentence where it cannot be checked. */
export async function askedFile(file: File): Promise<Asked | string> {
  if (file.size > MAX_FILE_BYTES) return "The file is larger than any export: at most 50 MB are read.";
  const opened = openSealed(await file.text());
  return opened
    ? { kind: "file", name: file.name, opened }
    : "The file carries no seal of Lodestone. Sealed are JSON and GraphML as they were downloaded from here.";
}
