import type { StatementNote } from "./render-notes";

/** What one statement of a page read: ids and slugs as numbers, see `keyNumber`. */
export type StatementReads = { tables: string[]; asked: Uint32Array; shown: Uint32Array; mayLag: boolean };

/** What a page read, statement by statement. */
export type PageReads = StatementReads[];

/** The short form of what was noted. */
export function pageReads(statements: readonly StatementNote[]): PageReads {
  return statements.map(({ tables, asked, shown, mayLag }) => ({
    tables,
    asked: Uint32Array.from(asked, keyNumber),
    shown: Uint32Array.from(shown, keyNumber),
    mayLag,
  }));
}

/** An id or slug as 32 bits (FNV-1a). If two collide, a page is invalidated needlessly. */
export function keyNumber(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** As one line of ASCII, for a trailer of the render's answer. */
export function writeReads(reads: PageReads): string {
  return reads
    .map(({ tables, asked, shown, mayLag }) =>
      [mayLag ? "late" : "now", tables.join(" "), written(asked), written(shown)].join(","),
    )
    .join(";");
}

const STATEMENT = /^(now|late),((?:[A-Z][A-Za-z]+ ?)*),((?:[0-9a-z]{1,7} ?)*),((?:[0-9a-z]{1,7} ?)*)$/;

/** Parses such a line; `null` when it is not one. */
export function parseReads(text: string): PageReads | null {
  const reads: PageReads = [];
  for (const one of text === "" ? [] : text.split(";")) {
    const [, when, tables = "", asked = "", shown = ""] = STATEMENT.exec(one) ?? [];
    if (when === undefined) return null;
    reads.push({
      tables: words(tables),
      asked: numbers(asked),
      shown: numbers(shown),
      mayLag: when === "late",
    });
  }
  return reads;
}

function written(keys: Uint32Array): string {
  return Array.from(keys, (key) => key.toString(36)).join(" ");
}

function words(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

function numbers(text: string): Uint32Array {
  return Uint32Array.from(words(text), (one) => Number.parseInt(one, 36));
}
