import type pg from "pg";
import { z } from "zod";
import { keyNumber, type PageReads } from "@/lib/db/page-reads";
import { NameRow, queryRows } from "@/lib/db/rows";
import { batched } from "./batched";

/**
 * A row of the change log: a line for each statement, with the table, the keys of its rows, and the keys that they
 * depend on. The mark is unique to that act, so a log with the same mark at this epoch has the same history up to
 * there.
 */
type ChangeRow = { epoch: number; mark: string; changed: string | null };

/** A point in the history of what readers see. */
export type HistoryPoint = Pick<ChangeRow, "epoch" | "mark">;

/** The source of the changes. */
export type ChangeSource = {
  /** the rows from one epoch to another, both included, in order */
  rows(from: number, upTo: number): Promise<ChangeRow[]>;
  /** the tables whose changes are recorded at all */
  watchedTables(): Promise<string[]>;
};

/** What one act changed, table by table; `null` when it may have been anything. */
type Change = Map<string, { are: Set<number>; hangOn: Set<number> }> | null;

/** How a change affects a page: it must not be sent again, should be rendered again, or neither. */
export type Effect = "gone" | "old" | null;

/** The change log of the database, which triggers write. */
export function databaseChanges(pool: Pick<pg.Pool, "query">): ChangeSource {
  return {
    async rows(from, upTo) {
      const rows = await queryRows(
        pool,
        "rows",
        z.strictObject({ epoch: z.string(), mark: z.string(), changed: z.string().nullable() }),
        {
          name: "catalogue-changes",
          text: `SELECT "epoch", "mark", "changed" FROM "CatalogueChange" WHERE "epoch" BETWEEN $1 AND $2 ORDER BY "epoch"`,
          values: [from, upTo],
        },
      );
      return rows.map(({ epoch, mark, changed }) => ({ epoch: Number(epoch), mark, changed }));
    },
    async watchedTables() {
      const rows = await queryRows(
        pool,
        "watched-tables",
        NameRow,
        `SELECT c."relname" AS "name" FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
        WHERE t."tgname" = c."relname" || '_noted_update'`,
      );
      return rows.map(({ name }) => name);
    },
  };
}

/** What has changed recently. */
export type ChangeLog = {
  /**
   * Reads what is new up to the epoch of a request; concurrent calls share one read. If the database was set back
   * meanwhile, as by restoring a backup, another history begins, and pages of the one before must not be sent.
   *
   * @param mark of that epoch; null if the log does not say
   * @returns the number of the history that this epoch belongs to
   */
  catchUp(epoch: number, mark: string | null): Promise<number>;
  /** the number of the current history, in this process */
  history(): number;
  /** How the changes after one epoch, up to another that has been read, affect a page of the same history. */
  effectOf(reads: PageReads | null, after: number, upTo: number): Effect;
  /** how far it has been read; null before the first read, and if the log does not say */
  point(): HistoryPoint | null;
  /**
   * Starts where an earlier process stopped reading, instead of at the epoch of the first query. Call it first.
   *
   * @returns whether this log has the same history; otherwise earlier pages are invalidated
   */
  resume(point: HistoryPoint): Promise<boolean>;
};

/** Pages older than this many changes are invalidated: they are hardly ever requested. */
const MOST_CHANGES = 2_000;

/** How far the log has been read; the mark is null if it does not say. */
type Known = { epoch: number; mark: string | null };

/**
 * Follows the change log of the database. The epoch for a request comes from its own query; all changes up to there
 * have been read before the page is sent.
 *
 * @param told is called after rows of one table may have changed
 */
export function followChanges(source: ChangeSource, told?: { table: string; tell: () => void }): ChangeLog {
  let watched: ReadonlySet<string> | undefined;
  let known: Known | undefined;
  let history = 1;
  /** earlier pages are invalidated */
  let floor = 0;
  let changes: { epoch: number; change: Change }[] = [];
  let reading: Promise<void> | undefined;

  /** Nothing is known about earlier changes: on the first read, after the log was pruned, in another history. */
  function startAt(epoch: number, mark: string | null): void {
    if (known) history++;
    known = { epoch, mark };
    floor = epoch;
    changes = [];
    told?.tell();
  }

  async function readOn(epoch: number, mark: string | null): Promise<void> {
    watched ??= new Set(await source.watchedTables());
    if (!known) return startAt(epoch, mark);
    const from = known;
    const rows = await source.rows(from.epoch, epoch);
    if (known !== from) return;
    const isWhole =
      isSame(rows[0]?.mark, from.mark) &&
      isSame(rows.at(-1)?.mark, mark) &&
      rows.length === epoch - from.epoch + 1 &&
      rows.every((row, at) => row.epoch === from.epoch + at);
    if (!isWhole) return startAt(epoch, mark);
    const read = rows.slice(1).map((row) => ({ epoch: row.epoch, change: parseChange(row.changed) }));
    changes.push(...read);
    if (told && read.some(({ change }) => change?.has(told.table) ?? true)) told.tell();
    const tooMany = changes.splice(0, Math.max(0, changes.length - MOST_CHANGES));
    floor = tooMany.at(-1)?.epoch ?? floor;
    known = { epoch, mark: rows.at(-1)?.mark ?? mark };
  }

  // Batched, so that every answer is newer than its query.
  const isThere = batched<Known, boolean>(
    async (points) => {
      const epochs = points.map(({ epoch }) => epoch);
      const rows = await source.rows(Math.min(...epochs), Math.max(...epochs));
      return points.map(({ epoch, mark }) =>
        rows.some((row) => row.epoch === epoch && isSame(row.mark, mark)),
      );
    },
    { lanes: 1, most: 1_000 },
  );

  return {
    async catchUp(epoch, mark) {
      for (;;) {
        if (known === undefined || known.epoch < epoch) {
          reading ??= readOn(epoch, mark).finally(() => {
            reading = undefined;
          });
          await reading;
          continue;
        }
        if (known.epoch === epoch && isSame(mark, known.mark)) return history;
        const [before, number] = [known, history];
        // A query from just before the last change, or a database that was set back: there, that change is gone.
        const isEarlier = before.epoch > epoch && (await isThere(before));
        if (isEarlier && history === number) return number;
        if (known === before) startAt(epoch, mark);
      }
    },
    history: () => history,
    effectOf(reads, after, upTo) {
      if (after >= upTo) return null;
      if (after < floor || reads === null) return "gone";
      let touched: Effect = null;
      // The newest first; epochs have no gaps.
      for (let at = changes.length - 1; at >= 0; at--) {
        const entry = changes[at];
        if (!entry || entry.epoch <= after) break;
        if (entry.epoch > upTo) continue;
        const found = touchOf(entry.change, reads, watched ?? new Set());
        if (found === "gone") return "gone";
        touched ??= found;
      }
      return touched;
    },
    point() {
      return known?.mark == null ? null : { epoch: known.epoch, mark: known.mark };
    },
    async resume(point) {
      const [tables, [row]] = await Promise.all([
        source.watchedTables(),
        source.rows(point.epoch, point.epoch),
      ]);
      if (known !== undefined || row?.mark !== point.mark) return false;
      watched = new Set(tables);
      known = point;
      return true;
    },
  };
}

/** A mark that is not known contradicts none. */
function isSame(mark: string | null | undefined, other: string | null): boolean {
  return mark === other || mark === null || other === null;
}

/** Short lists from which pages select rows themselves: a new row may be on any page that reads them. */
const PICKED_FROM = new Set(["Tier", "GlossaryTerm"]);

function touchOf(change: Change, reads: PageReads, watched: ReadonlySet<string>): Effect {
  if (!change) return "gone";
  let touched: Effect = null;
  for (const { tables, asked, shown, mayLag } of reads) {
    for (const table of tables) {
      // In a table that is not watched, anything may have changed.
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
