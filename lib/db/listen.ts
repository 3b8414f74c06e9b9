import "server-only";
import pg from "pg";

const AGAIN_MS = { first: 250, most: 10_000 };

export type Listener = {
  /** resolves when it listens for the first time */
  listening: Promise<void>;
  close(): Promise<void>;
};

type Told = {
  /** with the payload of a notification that was committed, here or by another instance */
  notified(payload: string): void;
  /** it listens again after a break, in which notifications may have been missed */
  missed(): void;
};

/**
 * Listens for notifications of the database on a connection of its own, which must not lead through a pooler. A connection
 * that breaks is opened again.
 *
 * @param channel a plain name
 */
export function listenTo(url: string, channel: string, told: Told): Listener {
  let client: pg.Client | undefined;
  let closed = false;
  let wait = AGAIN_MS.first;
  let timer: NodeJS.Timeout | undefined;
  let begun = false;
  let listens: () => void = () => {};
  const listening = new Promise<void>((resolve) => {
    listens = resolve;
  });

  async function connect(): Promise<void> {
    const opened = new pg.Client({
      connectionString: url,
      application_name: "lodestone-listen",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = opened;
    let broken = false;
    const again = () => {
      if (broken) return;
      broken = true;
      void opened.end().catch(() => {});
      if (closed) return;
      timer = setTimeout(() => void connect(), wait);
      timer.unref();
      wait = Math.min(wait * 2, AGAIN_MS.most);
    };
    opened.on("error", again).on("end", again);
    opened.on("notification", ({ payload }) => {
      if (payload) told.notified(payload);
    });
    try {
      await opened.connect();
      await opened.query(`LISTEN ${opened.escapeIdentifier(channel)}`);
      wait = AGAIN_MS.first;
      if (begun) told.missed();
      begun = true;
      listens();
    } catch {
      again();
    }
  }

  void connect();
  return {
    listening,
    async close() {
      closed = true;
      listens();
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
