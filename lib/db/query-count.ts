import { AsyncLocalStorage } from "node:async_hooks";

const counter = new AsyncLocalStorage<{ queries: number }>();

/** Runs `work` and counts the SQL statements that it sends through `db`; for tests that hold a page to its number. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
  const count = { queries: 0 };
  const result = await counter.run(count, work);
  return { result, queries: count.queries };
}

/** Called by the client for each statement. */
export function noteQuery(): void {
  const count = counter.getStore();
  if (count) count.queries++;
}
