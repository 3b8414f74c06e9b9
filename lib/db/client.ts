import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { noteQuery } from "./query-count";
import { noteStatement } from "./render-notes";
import { fromReplica } from "./replica/replica";
import { isContention, Restart, withRetries } from "./retry";
import { toldUnavailable } from "./unavailable";

/**
 * The database, as the application's role. Throws `Unavailable` where it cannot answer now: no free connection within
 * two seconds, a restart, or a timeout. A transaction that is aborted in favour of another is retried as a whole.
 */
export const db: PrismaClient = retrying(
  new PrismaClient({
    adapter: adapterFactory(),
    // Longer than the pool's own timeout, so that the pool is the one that refuses.
    transactionOptions: { maxWait: 4_000, timeout: 20_000 },
  }),
);

export { pool };

/** In the client itself, so that no command can forget it. */
function retrying(client: PrismaClient): PrismaClient {
  const transaction = client.$transaction.bind(client) as (...args: unknown[]) => Promise<unknown>;
  const retried = (...args: unknown[]) =>
    withRetries(() => transaction(...args)).catch((error: unknown) => {
      throw error instanceof Restart ? toldUnavailable(error) : error;
    });
  return Object.assign(client, { $transaction: retried });
}

function adapterFactory(): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter: SqlDriverAdapter = await factory.connect();
      let copy: Promise<SqlDriverAdapter> | undefined;
      watch(adapter, (query) =>
        fromReplica(async ({ shared }) => {
          copy ??= new PrismaPg(shared).connect();
          return (await copy).queryRaw(query);
        }),
      );
      const startTransaction = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => {
        const transaction = await passing(startTransaction(isolationLevel));
        inTurn(transaction);
        watch(transaction);
        return transaction;
      };
      return adapter;
    },
  };
}

/** One statement after the other, also where a command awaits several at once: pg 9 will refuse a second one. */
function inTurn(transaction: SqlQueryable): void {
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => {});
    return answer;
  };
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (query) => after(() => queryRaw(query));
  transaction.executeRaw = (query) => after(() => executeRaw(query));
}

/**
 * Counts statements, and turns temporary errors into `Unavailable`.
 *
 * @param readElsewhere asked first; undefined where it does not answer
 */
function watch(
  queryable: SqlQueryable,
  readElsewhere?: (query: SqlQuery) => Promise<SqlResultSet | undefined>,
): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = async (query) => {
    noteQuery();
    const noteResult = noteStatement(query);
    const result = (await readElsewhere?.(query)) ?? (await passing(queryRaw(query)));
    noteResult?.(result);
    return result;
  };
  queryable.executeRaw = (query) => {
    noteQuery();
    return passing(executeRaw(query));
  };
}

async function passing<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isContention(error)) throw new Restart("Someone else is changing the same things", { cause: error });
    throw toldUnavailable(error);
  }
}
