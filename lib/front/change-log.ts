import type pg from "pg";
import { keyNumber, type PageReads } from "@/lib/db/page-reads";

/** A row of the change log: a line for each statement, of table, keys of its rows, keys that they hang on. */
type ChangeRow = { epoch: number; changed: string | null };

/** Where the changes are read from. */
export type ChangeSource = {
  /** the rows after an epoch up to another, in their order */
  rows(after: number, upTo: number): Promise<ChangeRow[]>;
  /** the tables whose changes are noted at all */
  watchedTables(): Promise<string[]>;
};

/** What one act changed, table by table; `null` when it may have been anything. */
type Change = Map<string, { are: Set<number>; hangOn: Set<number> }> | null;

/** How a change concerns a page: it must not be sent again, should be made again, or neither. */
export type Touch = "gone" | "old" | null;

/** The change log of the database, which triggers write. */
export function databaseChanges(pool: Pick<pg.Pool, "query">): ChangeSource {
  return {
    async rows(after, upTo) {
      const { rows } = await pool.query<{ epoch: string; changed: string | null }>({
        name: "front-changes",
        text: `SELECT "epoch", "changed" FROM "CatalogueChange" WHERE "epoch" > $1 AND "epoch" <= $2 ORDER BY "epoch"`,
        values: [after, upTo],
      });
      return rows.map(({ epoch, changed }) => ({ epoch: Number(epoch), changed }));
    },
    async watchedTables() {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT c."relname" AS "name" FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
        WHERE t."tgname" = c."relname" || '_noted_update'`,
      );
      return rows.map(({ name }) => name);
    },
  };
}

/** What has changed of late. */
export type ChangeLog = {
  /** Reads what is new up to this epoch; together with others who ask for the same. */
  catchUp(epoch: number): Promise<void>;
  /** How the changes after one epoch, up to another that was caught up with, touch a page. */
  touch(reads: PageReads | null, after: number, upTo: number): Touch;
};

/** Older pages than this many changes ago fall: they are hardly asked for. */
const MOST_CHANGES = 2_000;

/**
 * Follows the change log of the database. The epoch that a request is answered under comes from the question that was
 * asked for it; whatever changed up to there has been read before the page is sent.
 */
export function followChanges(source: ChangeSource): ChangeLog {
  let watched: ReadonlySet<string> = new Set();
  let known: number | undefined;
  /** pages of before fall */
  let floor = 0;
  let changes: { epoch: number; change: Change }[] = [];
  let reading: Promise<void> | undefined;

  async function readOn(epoch: number): Promise<void> {
    const after = known ?? 0;
    if (known === undefined) watched = new Set(await source.watchedTables());
    const rows = known === undefined ? [] : await source.rows(after, epoch);
    // At first, and where the log was pruned meanwhile, nothing is known of what came before.
    const whole = rows.length === epoch - after && rows.every((row, at) => row.epoch === after + at + 1);
    if (!whole) {
      floor = epoch;
      changes = [];
    } else {
      changes.push(...rows.map((row) => ({ epoch: row.epoch, change: parseChange(row.changed) })));
      const tooMany = changes.splice(0, Math.max(0, changes.length - MOST_CHANGES));
      floor = tooMany.at(-1)?.epoch ?? floor;
    }
    known = epoch;
  }

  return {
    async catchUp(epoch) {
      while (known === undefined || known < epoch) {
        reading ??= readOn(epoch).finally(() => {
          reading = undefined;
        });
        await reading;
      }
    },
    touch(reads, after, upTo) {
      if (after >= upTo) return null;
      if (after < floor || reads === null) return "gone";
      let touched: Touch = null;
      // The newest first; epochs have no gaps.
      for (let at = changes.length - 1; at >= 0; at--) {
        const entry = changes[at];
        if (!entry || entry.epoch <= after) break;
        if (entry.epoch > upTo) continue;
        const found = touchOf(entry.change, reads, watched);
        if (found === "gone") return "gone";
        touched ??= found;
      }
      return touched;
    },
  };
}

/** Short lists that pages pick from by themselves: a new row may be on any page that reads them. */
const PICKED_FROM = new Set(["Tier", "GlossaryTerm"]);

function touchOf(change: Change, reads: PageReads, watched: ReadonlySet<string>): Touch {
  if (!change) return "gone";
  let touched: Touch = null;
  for (const { tables, asked, shown, mayLag } of reads) {
    for (const table of tables) {
      // Of a table that is not watched, anything may have changed.
      if (!watched.has(table)) return "gone";
      const rows = change.get(table);
      if (!rows) continue;
      if (shown.some((key) => rows.are.has(key))) return "gone";
      if (PICKED_FROM.has(table)) return "gone";
      if (mayLag) touched = "old";
      else if (asked.length === 0) return "gone";
      else if (asked.some((key) => rows.are.has(key) || rows.hangOn.has(key))) return "gone";
    }
  }
  return touched;
}

function parseChange(changed: string | null): Change {
  if (changed === null) return null;
  const change: NonNullable<Change> = new Map();
  for (const line of changed.split("\n")) {
    const [table, are = "-", hangOn = "-"] = line.split(" ");
    if (!table || table === "-") continue;
    const entry = change.get(table) ?? { are: new Set(), hangOn: new Set() };
    change.set(table, entry);
    for (const key of keysOf(are)) entry.are.add(key);
    for (const key of keysOf(hangOn)) entry.hangOn.add(key);
  }
  return change;
}

function keysOf(list: string): number[] {
  return list === "-" ? [] : list.split(",").map(keyNumber);
}
