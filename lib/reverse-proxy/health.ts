import type pg from "pg";
import { appliedMigrations } from "@/lib/db/applied-migrations";
import { tookAway } from "@/lib/db/contract-migrations";
import type { Replica, ReplicaState } from "@/lib/db/replica/replica";
import { env } from "@/lib/env";
import { answerHeaders, type Exchange } from "./exchange";
import { isProbe, PROBE_HEADER, seenRequest } from "./operator-probe";

export type Health = {
  /** Whether the database can be reached, has every migration of this release, and has lost nothing that it uses. */
  check(): Promise<boolean>;
  /** The state of the replica, if there is one; everything works without it. */
  replica?: () => Promise<ReplicaState | undefined>;
};

const FRESH_MS = 1_000;
const TIMEOUT_MS = 2_000;

/**
 * However many requests come, the database is checked at most once a second, one check at a time.
 *
 * @param migrations the names that this release needs
 */
export function watchHealth(
  pool: Pick<pg.Pool, "query">,
  migrations: string[],
  replica?: Pick<Replica, "state">,
): Health {
  return {
    check: oncePerSecond(() => ask(pool, migrations), false),
    ...(replica && { replica: oncePerSecond(() => replica.state(), "away") }),
  };
}

/** @param otherwise the result after a timeout */
function oncePerSecond<T>(ask: () => Promise<T>, otherwise: T): () => Promise<T> {
  let answer: { value: T; at: number } | undefined;
  let asking: Promise<T> | undefined;
  return async () => {
    if (answer && Date.now() - answer.at < FRESH_MS) return answer.value;
    asking ??= inTime(ask(), otherwise).then((value) => {
      answer = { value, at: Date.now() };
      asking = undefined;
      return value;
    });
    return asking;
  };
}

async function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<T>((resolve) => {
    late = setTimeout(() => resolve(otherwise), TIMEOUT_MS);
  });
  return Promise.race([answer.catch(() => otherwise), timeout]).finally(() => clearTimeout(late));
}

async function ask(pool: Pick<pg.Pool, "query">, migrations: string[]): Promise<boolean> {
  const applied = (await appliedMigrations(pool)).flatMap(({ name, finished }) => (finished ? [name] : []));
  // The schema of a later release that only added to it serves this one too.
  return migrations.every((name) => applied.includes(name)) && !tookAway(applied);
}

/**
 * Answers `/api/health`. The status is that of the database; an unavailable replica does not change it.
 * An operator's probe is told how it arrived.
 *
 * @param health absent while the server starts
 */
export async function sendHealth(exchange: Exchange, health: Health | undefined): Promise<void> {
  const healthy = health !== undefined && (await health.check());
  const replica = healthy ? await health.replica?.() : undefined;
  const { request, response, method, address } = exchange;
  const probed = PROBE_HEADER in request.headers && isProbe(request, env().AUTH_SECRET, Date.now());
  const seen = probed ? seenRequest(request, address) : undefined;
  const status = healthy ? 200 : 503;
  const body = JSON.stringify({ status: healthy ? "ok" : "unavailable", replica, seen });
  const own = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  };
  response.writeHead(status, answerHeaders(exchange, status, own));
  response.end(method === "HEAD" ? undefined : body);
}
