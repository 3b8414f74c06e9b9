import { AsyncLocalStorage } from "node:async_hooks";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/** What one statement read: which tables, asked for which ids and slugs, and the ids and slugs in its rows. */
export type StatementNote = {
  tables: string[];
  /** changes of what depends on these affect it; if it has no such parameters, any change of its tables does */
  asked: Set<string>;
  shown: Set<string>;
  /** changes that do not concern rows that it showed may take effect a little later */
  mayLag: boolean;
};

type Reading = { about?: readonly string[]; mayLag?: boolean };

/** One for the process: a build bundles this file more than once. */
type Shared = {
  lodestoneNotes?: AsyncLocalStorage<StatementNote[]>;
  lodestoneReading?: AsyncLocalStorage<Reading>;
};
const shared: Shared & typeof globalThis = globalThis;
shared.lodestoneNotes ??= new AsyncLocalStorage();
shared.lodestoneReading ??= new AsyncLocalStorage();
const { lodestoneNotes: notes, lodestoneReading: reading } = shared;

/** From here on, records each statement of this request and of everything it starts. */
export function beginNotes(): StatementNote[] {
  const statements: StatementNote[] = [];
  notes.enterWith(statements);
  return statements;
}

/** Runs `work` and returns what it read. */
export async function withNotes<T>(work: () => Promise<T>): Promise<{ result: T; read: StatementNote[] }> {
  const read: StatementNote[] = [];
  return { result: await notes.run(read, async () => await work()), read };
}

/** Adds to the current request what another read for it. */
export function noteAlso(read: readonly StatementNote[]): void {
  notes.getStore()?.push(...read);
}

/** For statements about these slugs, which cannot be told from other texts in the SQL. */
export function readAbout<T>(slugs: readonly string[], work: () => Promise<T>): Promise<T> {
  return within({ about: slugs }, work);
}

/** For lists that may be a little stale, as long as what they show of each row is not. */
export function mayLag<T>(work: () => Promise<T>): Promise<T> {
  return within({ mayLag: true }, work);
}

/** Prisma sends a statement when it is awaited, which must happen inside. */
function within<T>(how: Reading, work: () => Promise<T>): Promise<T> {
  return reading.run(how, async () => await work());
}

type Statement = { sql: string; args: readonly unknown[] };
type Rows = { columnNames: readonly string[]; rows: readonly (readonly unknown[])[] };

/** Called by the client before each statement; returns a function that receives the rows. */
export function noteStatement({ sql, args }: Statement): ((rows: Rows) => void) | undefined {
  const statements = notes.getStore();
  if (!statements) return undefined;
  const how = reading.getStore();
  const note: StatementNote = {
    tables: [...new Set(Array.from(sql.matchAll(TABLE), ([, name]) => name ?? ""))],
    asked: new Set(how?.about),
    shown: new Set(),
    mayLag: how?.mayLag ?? false,
  };
  for (const value of args) collect(value, note.asked);
  statements.push(note);
  return ({ columnNames, rows }) => {
    const slugs = columnNames.flatMap((name, at) => (name === "slug" ? [at] : []));
    for (const row of rows) {
      for (const value of row) collect(value, note.shown);
      for (const at of slugs) if (typeof row[at] === "string") note.shown.add(row[at]);
    }
  };
}

/** Not what a value is cast to. */
const TABLE = /(?<!::)"([A-Z][A-Za-z]+)"/g;
const ID = new RegExp(UUID_FORM, "g");
/** As JSON that the database makes has it. */
const SLUG = /"slug"\s*:\s*"([a-z0-9-]+)"/g;

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    for (const [id] of value.matchAll(ID)) into.add(id);
    for (const [, slug = ""] of value.matchAll(SLUG)) into.add(slug);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, into);
  } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    collect(JSON.stringify(value), into);
  }
}
