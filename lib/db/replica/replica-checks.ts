import type pg from "pg";
import { z } from "zod";
import { type AsOf, isNotBefore } from "../render-as-of";
import { type Queryable, queryRows } from "../rows";

/** Why a server is not accepted as the replica; the message follows a colon. */
export class NotTheReplica extends Error {}

/** The primary could not be queried, so nothing is known about the replica. */
export class NotCompared extends Error {}

/** The timeout for a replica that does not answer. */
export const CHECK_TIMEOUT_MS = 1_000;
/** How long what was checked is assumed to be so; no server is set back and started again in this time. */
const CHECKED_MS = 1_000;

const IDENTITY = `SELECT (SELECT "system_identifier" FROM pg_control_system())::text || ' ' || d."oid" AS "identity",
    pg_backend_pid() AS "pid", pg_is_in_recovery() AS "standby"
  FROM pg_database d WHERE d."datname" = current_database()`;

const Identity = z.strictObject({ identity: z.string(), pid: z.int(), standby: z.boolean() });
type Identity = z.output<typeof Identity>;

const POSITION = `SELECT e."value" AS "epoch", (now() AT TIME ZONE 'UTC')::date::text AS "day", pg_is_in_recovery() AS "standby",
    (SELECT c."epoch" || ' ' || extract(epoch FROM c."at") FROM "CatalogueChange" c
      WHERE c."epoch" <= $1 ORDER BY c."epoch" DESC LIMIT 1) AS "mark"
  FROM "CatalogueEpoch" e WHERE e."id" = 1`;

/** How far a server is; `mark` names the last change up to the epoch that was asked for, null where the log is empty. */
const Position = z.strictObject({
  epoch: z.string().transform(Number),
  day: z.string(),
  standby: z.boolean(),
  mark: z.string().nullable(),
});
type Position = z.output<typeof Position>;

/** Tells whether a connection leads to the replica of the primary, and whether that is as far as a page has to be. */
export type ReplicaChecks = {
  /**
   * Of a new connection.
   *
   * @throws NotTheReplica
   */
  identity(client: pg.ClientBase): Promise<void>;
  /**
   * Whether all that this connection reads from now on is of `asOf` or newer. Of each connection, for several may lead to
   * several servers; one server goes forward only.
   *
   * @throws NotTheReplica
   */
  reaches(client: pg.ClientBase, asOf: AsOf): Promise<boolean>;
  /** What a page that is asked for now would be rendered after. */
  primaryNow(): Promise<AsOf>;
};

/**
 * The epoch's row is replicated like any other, and each change raises it in its own transaction: the row's lock lets one
 * of them after the other commit, and a standby replays commits in their order. A standby whose row is at an epoch has
 * therefore replayed every change up to it. That it is the same history, and not that of a primary which was set back or
 * of a standby which was promoted, is seen by the change log, whose last row must be the primary's.
 *
 * @param primary connections without a pooler
 */
export function checksAgainst(primary: Queryable): ReplicaChecks {
  const checked = new WeakMap<pg.ClientBase, AsOf & { at: number }>();
  let known: { epoch: number; mark: string | null; at: number } | undefined;

  async function ofPrimary<T>(ask: (asked: Queryable) => Promise<T>): Promise<T> {
    return ask(primary).catch((cause) => {
      throw new NotCompared("The primary cannot be asked", { cause });
    });
  }

  async function primaryMark(epoch: number): Promise<string | null> {
    // A primary that was set back may come to the same epoch again, in another history.
    if (known?.epoch !== epoch || Date.now() - known.at > CHECKED_MS) {
      const at = Date.now();
      const { mark } = await ofPrimary((asked) => positionOf(asked, epoch));
      known = { epoch, mark, at };
    }
    return known.mark;
  }

  async function isSameHistory(epoch: number, mark: string | null): Promise<boolean> {
    if (mark === (await primaryMark(epoch))) return true;
    // The log may have been pruned since.
    known = undefined;
    const now = await primaryMark(epoch);
    return now === null || now === mark;
  }

  return {
    async identity(client) {
      const [there, here] = [await identityOf(client), await ofPrimary(identityOf)];
      if (!there.standby) throw new NotTheReplica("it is not a standby");
      if (there.identity !== here.identity) throw new NotTheReplica("it is a standby of another database");
      if (there.pid !== processOf(client)) throw new NotTheReplica("its address leads through a pooler");
    },
    async reaches(client, asOf) {
      const before = checked.get(client);
      if (before && isNotBefore(before, asOf) && Date.now() - before.at < CHECKED_MS) return true;
      const position = await positionOf(client, asOf.epoch);
      if (!position.standby) throw new NotTheReplica("it is not a standby any more");
      if (!isNotBefore(position, asOf)) return false;
      if (!(await isSameHistory(asOf.epoch, position.mark)))
        throw new NotTheReplica("its change log is not that of the primary");
      checked.set(client, { ...asOf, at: Date.now() });
      return true;
    },
    async primaryNow() {
      const { epoch, day } = await ofPrimary((asked) => positionOf(asked, 0));
      return { epoch, day };
    },
  };
}

async function identityOf(asked: Queryable): Promise<Identity> {
  const [identity] = await queryRows(asked, "identity", Identity, patient(IDENTITY, []));
  if (!identity) throw new NotTheReplica("it does not say which server it is");
  return identity;
}

async function positionOf(asked: Queryable, epoch: number): Promise<Position> {
  const [position] = await queryRows(asked, "position", Position, patient(POSITION, [epoch]));
  if (!position) throw new NotTheReplica("it has no epoch");
  return position;
}

function patient(text: string, values: unknown[]): pg.QueryConfig {
  return { text, values, query_timeout: CHECK_TIMEOUT_MS } as pg.QueryConfig;
}

/** A pooler makes up the number that a server's process would have. */
function processOf(client: pg.ClientBase): unknown {
  return "processID" in client ? client.processID : undefined;
}
