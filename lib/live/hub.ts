import "server-only";
import { accessRank } from "@/lib/access/rank";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { type Listener, listenTo } from "@/lib/db/listen";
import { env } from "@/lib/env";
import { HEARTBEAT_MS, LONGEST_MS, PAUSE_MS } from "./limits";
import { sessionViewers } from "./queries/session-viewers";
import { changesAfter, MOST_CHANGES, mayWatch, watchedThreads } from "./queries/thread-changes";
import type { Changes } from "./types";
import { changesEvent, changesFor, HEARTBEAT } from "./write-events";

/** Sent by the triggers on Comment and Thread; the payload is `Thread.anchorKey`. */
const CHANNEL = "lodestone_thread";

/** One open page. */
export type Watcher = {
  /** `Thread.anchorKey` */
  key: string;
  /** null: without a session */
  sessionId: string | null;
  accountId: string | null;
  /** what its address is counted under */
  network: string;
  since: number;
  /** the number of the last change that it was sent */
  after: number;
  /** false: it has not taken what was sent before, and is passed over */
  write(text: string): boolean;
  end(): void;
};

export type Hub = {
  /** it is sent what comes after `after`, at once and from then on */
  add(watcher: Watcher): Promise<void>;
  remove(watcher: Watcher): void;
  /** streams of an account, of a network, and of all */
  count(of: { accountId: string | null; network: string }): {
    account: number;
    network: number;
    all: number;
  };
};

type Thread = { watchers: Set<Watcher>; busy: boolean; again: boolean };

/** The watchers of this process, and the one connection that tells them of changes; it closes with the last of them. */
export function openHub(heartbeatMs: number = HEARTBEAT_MS): Hub {
  const threads = new Map<string, Thread>();
  let bus: Listener | undefined;
  let beat: NodeJS.Timeout | undefined;

  const all = () => [...threads.values()].flatMap(({ watchers }) => [...watchers]);

  function listen(): Listener {
    const { DATABASE_DIRECT_URL = "" } = env();
    bus ??= listenTo(DATABASE_DIRECT_URL, CHANNEL, {
      notified: ask,
      missed: () => {
        for (const key of threads.keys()) ask(key);
      },
    });
    beat ??= setInterval(() => void sweep().catch(() => {}), heartbeatMs).unref();
    return bus;
  }

  /** Sends what is new in a thread; changes that come meanwhile are sent together after it. */
  function ask(key: string): void {
    const thread = threads.get(key);
    if (!thread) return;
    if (thread.busy) {
      thread.again = true;
      return;
    }
    thread.busy = true;
    thread.again = false;
    // While the database does not answer, the next sweep asks again.
    void round(key, thread)
      .catch(() => {})
      .finally(() =>
        setTimeout(() => {
          thread.busy = false;
          if (thread.again) ask(key);
        }, PAUSE_MS).unref(),
      );
  }

  async function round(key: string, { watchers }: Thread): Promise<void> {
    const asked = [...watchers];
    const [heads, viewers] = await Promise.all([watchedThreads([key]), viewersOf(asked)]);
    const head = heads.get(key);
    const near: Watcher[] = [];
    for (const watcher of asked) {
      const viewer = viewers.get(watcher);
      if (!viewer || !mayWatch(viewer, head)) end(watcher);
      else if (head.changes - watcher.after <= MOST_CHANGES) near.push(watcher);
      else send(watcher, { changes: [], last: head.changes, more: true });
    }
    if (!head) return;
    for (const { viewer, watchers: group } of byRank(near, viewers)) {
      const from = Math.min(...group.map(({ after }) => after));
      if (from >= head.changes) continue;
      const found = await changesAfter(viewer, head, from);
      for (const watcher of group) send(watcher, changesFor(watcher, found));
    }
  }

  /** The viewers of watchers whose session holds. One statement. */
  async function viewersOf(watchers: readonly Watcher[]): Promise<Map<Watcher, Viewer>> {
    const sessions = new Set(watchers.flatMap(({ sessionId }) => sessionId ?? []));
    const found = await sessionViewers([...sessions]);
    return new Map(
      watchers.flatMap((watcher): [Watcher, Viewer][] => {
        const viewer = watcher.sessionId === null ? ANONYMOUS : found.get(watcher.sessionId);
        return viewer ? [[watcher, viewer]] : [];
      }),
    );
  }

  function send(watcher: Watcher, changes: Changes): void {
    if (changes.last <= watcher.after) return;
    const isNews = changes.changes.length > 0 || changes.more;
    if (!isNews || watcher.write(changesEvent(changes))) watcher.after = changes.last;
  }

  /** Keeps connections open, ends what may no longer be read, and finds what a lost notification would have told. */
  async function sweep(): Promise<void> {
    const watchers = all();
    const old = Date.now() - LONGEST_MS;
    for (const watcher of watchers) {
      if (watcher.since < old) end(watcher);
      else watcher.write(HEARTBEAT);
    }
    const [heads, viewers] = await Promise.all([watchedThreads([...threads.keys()]), viewersOf(watchers)]);
    for (const watcher of watchers) {
      const head = heads.get(watcher.key);
      const viewer = viewers.get(watcher);
      if (!viewer || !mayWatch(viewer, head)) end(watcher);
      else if (watcher.after < head.changes) ask(watcher.key);
    }
  }

  function end(watcher: Watcher): void {
    remove(watcher);
    watcher.end();
  }

  function remove(watcher: Watcher): void {
    const thread = threads.get(watcher.key);
    thread?.watchers.delete(watcher);
    if (thread?.watchers.size === 0) threads.delete(watcher.key);
    if (threads.size > 0) return;
    clearInterval(beat);
    beat = undefined;
    void bus?.close();
    bus = undefined;
  }

  return {
    async add(watcher) {
      const thread = threads.get(watcher.key) ?? { watchers: new Set(), busy: false, again: false };
      threads.set(watcher.key, thread);
      thread.watchers.add(watcher);
      await listen().listening;
      ask(watcher.key);
    },
    remove,
    count({ accountId, network }) {
      const watchers = all();
      return {
        account: watchers.filter((one) => accountId !== null && one.accountId === accountId).length,
        network: watchers.filter((one) => one.network === network).length,
        all: watchers.length,
      };
    },
  };
}

/** Watchers that may read the same. */
function byRank(
  watchers: readonly Watcher[],
  viewers: ReadonlyMap<Watcher, Viewer>,
): { viewer: Viewer; watchers: Watcher[] }[] {
  const groups = new Map<number, { viewer: Viewer; watchers: Watcher[] }>();
  for (const watcher of watchers) {
    const viewer = viewers.get(watcher) ?? ANONYMOUS;
    const group = groups.get(accessRank(viewer)) ?? { viewer, watchers: [] };
    group.watchers.push(watcher);
    groups.set(accessRank(viewer), group);
  }
  return [...groups.values()];
}
