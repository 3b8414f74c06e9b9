import "server-only";
import { ADVISORY_LOCKS, NAMED_LOCKS } from "./advisory-locks";
import { Prisma } from "./generated/client";
import { IdRow, selectRows } from "./rows";

/**
 * The one order in which transactions take locks; two that follow it never deadlock.
 * Rows of one table are locked in one statement, by id.
 *
 * Where the rows to be locked first are found by looking at rows that come later (the reports that carry a claim), look
 * without a lock, lock in order, look again, and throw `Restart` if there is more than was locked.
 *
 * Foreign keys lock too: inserting a row takes a key share of the row it points to. A command that changes the version
 * or the address of a report locks it with `UPDATE`, since those are keys, before it writes anything that points to it.
 */
const ORDER = [
  "slug",
  "accessRequest",
  "fillProofs",
  "admins",
  "merges",
  "glossary",
  "pushKey",
  "settings",
  "register",
  "Entity",
  "Report",
  "Draft",
  "Account",
  "Thread",
  "Comment",
  "Category",
  "Tier",
  "Relationship",
  "Claim",
  "SourceDocument",
  "Source",
  "publicationLog",
  "auditChain",
] as const;

type Lockable = (typeof ORDER)[number];

/** Tables whose rows are locked by `lockRows`; `CatalogueEpoch`, which `raiseEpoch` writes, comes after everything. */
type LockableTable = Exclude<Lockable, keyof typeof ADVISORY_LOCKS | keyof typeof NAMED_LOCKS>;

/**
 * `UPDATE` also blocks new references to the rows; `NO KEY UPDATE` is for everything else; `SHARE` allows other shares.
 */
type Strength = "UPDATE" | "NO KEY UPDATE" | "SHARE" | "KEY SHARE";

/** What each transaction has locked, and how far down the order it is; it goes with the transaction. */
const locked = new WeakMap<Prisma.TransactionClient, { at: number; rows: Map<Lockable, Set<string>> }>();

/**
 * Notes that a transaction is about to take a lock. Taking a lock again is always allowed.
 *
 * @throws Error for one that should have been taken earlier: a mistake of the command, found by its first test
 */
function noteLock(tx: Prisma.TransactionClient, lock: Lockable, ids: readonly string[] = [""]): void {
  const at = ORDER.indexOf(lock);
  const before = locked.get(tx) ?? { at: -1, rows: new Map<Lockable, Set<string>>() };
  const rows = before.rows.get(lock);
  if (rows && ids.every((id) => rows.has(id))) return;
  if (at < before.at || rows) {
    throw new Error(`Locks are taken in one order: ${lock} comes too late after ${ORDER[before.at]}`);
  }
  before.rows.set(lock, new Set(ids));
  locked.set(tx, { at, rows: before.rows });
}

/**
 * Locks rows of one table by id until the transaction ends, in the order of their ids.
 *
 * @returns the ids of those that exist
 */
export async function lockRows(
  tx: Prisma.TransactionClient,
  table: LockableTable,
  ids: readonly string[],
  strength: Strength = "NO KEY UPDATE",
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  noteLock(tx, table, ids);
  const rows = await selectRows(tx, `lock-${table}`, IdRow)`
    SELECT "id"::text FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ANY(${[...new Set(ids)]}::uuid[])
    ORDER BY "id" FOR ${Prisma.raw(strength)}`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes an advisory lock until the transaction ends; taking it again costs nothing more than asking. */
export async function lockAdvisory(
  tx: Prisma.TransactionClient,
  lock: Extract<Lockable, keyof typeof ADVISORY_LOCKS>,
): Promise<void> {
  noteLock(tx, lock);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS[lock]})`;
}

/** Takes the lock of one name, whose row may not exist yet, until the transaction ends. */
export async function lockName(
  tx: Prisma.TransactionClient,
  kind: keyof typeof NAMED_LOCKS,
  name: string,
): Promise<void> {
  noteLock(tx, kind);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NAMED_LOCKS[kind]}::int, hashtext(${name}))`;
}
