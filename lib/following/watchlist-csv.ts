import { claimText } from "@/lib/evidence/claims/claim-text";
import type { FileOf } from "@/lib/graph/edge-csv";
import { csvText } from "@/lib/text/csv-text";
import type { Watchlist, WatchlistItem } from "./types";

/**
 * A watchlist as CSV, with a byte order mark by which spreadsheets recognise UTF-8. No cell can be interpreted as a
 * formula.
 */
export function watchlistCsv({ sections }: Watchlist, { site, second }: FileOf): string {
  const rows = sections.flatMap(({ name: group, items }) =>
    items.map((item) => ({
      group: group ?? "",
      kind: item.kind,
      name: nameInFile(item),
      ...(second && { name_zh: item.nameZh ?? "" }),
      url: item.href === null ? "" : `${site}${item.href}`,
      note: item.note,
      followed_at: item.followedAt.toISOString(),
    })),
  );
  const empty = {
    group: "",
    kind: "",
    name: "",
    ...(second && { name_zh: "" }),
    url: "",
    note: "",
    followed_at: "",
  };
  const text = rows.length > 0 ? csvText(rows) : csvText([empty]).split("\r\n", 1)[0];
  return `\ufeff${text}\r\n`;
}

const nameInFile = ({ claim, name }: WatchlistItem): string => (claim ? claimText(claim) : (name ?? ""));
