import { type PostgresServer, startPostgres } from "./postgres-server";

/**
 * A PostgreSQL that is restarted, at the same address, when it dies unexpectedly. Its states:
 *
 *     starting → running ⇄ restarting → lost
 *         └─────────┴──────────┴─────→ stopping → stopped
 *
 * A stop during a start or restart cancels it, and nothing is running when `stop` resolves.
 */
export type Supervised = {
  server(): PostgresServer;
  /** resolves when it could not be started again */
  lost: Promise<void>;
  stop(): Promise<void>;
  /** at once: what was acknowledged is on disk, and replayed at the next start */
  kill(): void;
};

const RESTARTS_A_MINUTE = 5;

/**
 * Starts the PostgreSQL of a data folder and looks after it.
 *
 * @param giveUp of a start that is no longer wanted; then it rejects, and nothing runs
 * @throws Error with one sentence when it cannot start
 */
export async function supervise(folder: string, password: string, giveUp: AbortSignal): Promise<Supervised> {
  let server = await startPostgres(folder, password, {}, { signal: giveUp });
  const stopping = new AbortController();
  let restarting = Promise.resolve();
  let deaths: number[] = [];
  let giveIn = () => {};
  const lost = new Promise<void>((resolve) => {
    giveIn = resolve;
  });

  function watch(): void {
    void server.ended.then(() => {
      if (stopping.signal.aborted) return;
      deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (deaths.length > RESTARTS_A_MINUTE) giveIn();
      else restarting = restart();
    });
  }

  async function restart(): Promise<void> {
    try {
      server = await startPostgres(folder, password, {}, { port: server.port, signal: stopping.signal });
      watch();
    } catch {
      if (!stopping.signal.aborted) giveIn();
    }
  }

  watch();
  return {
    server: () => server,
    lost,
    async stop() {
      stopping.abort();
      // Before this a server may still come up; after it the one in hand is the last.
      await restarting;
      await server.stop();
    },
    kill() {
      stopping.abort();
      server.kill();
    },
  };
}
