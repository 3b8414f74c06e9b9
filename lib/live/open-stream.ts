import "server-only";
import type { Person, Viewer } from "@/lib/access/types";
import { accountIdOf } from "@/lib/access/types";
import { NotFound, TooManyRequests } from "@/lib/errors";
import { networkOf } from "@/lib/ip-address";
import { type Hub, openHub, type Watcher } from "./hub";
import * as limits from "./limits";
import { changesAfter, MOST_CHANGES, mayWatch, watchedThreads } from "./queries/thread-changes";
import type { Changes } from "./types";
import { changesFor, retryEvent } from "./write-events";

/** Kept across hot reloads, and one for all routes of the process. */
const kept: { lodestoneLive?: Hub } & typeof globalThis = globalThis;

type Asked = {
  /** `Thread.anchorKey` */
  key: string;
  /** the number of the last change that the page has */
  after: number;
};

/**
 * What has changed in a thread since, once, for pages whose stream does not reach them.
 *
 * @throws NotFound if the viewer may not read it
 */
export async function readChanges(viewer: Viewer, { key, after }: Asked): Promise<Changes> {
  const head = (await watchedThreads([key])).get(key);
  if (!mayWatch(viewer, head)) throw new NotFound();
  if (head.changes - after > MOST_CHANGES) return { changes: [], last: head.changes, more: true };
  return changesFor({ after, accountId: accountIdOf(viewer) }, await changesAfter(viewer, head, after));
}

/**
 * The same as an event stream, which goes on until the reader leaves, may no longer read the thread, or has had it for
 * long.
 *
 * @throws NotFound if the viewer may not read it; TooManyRequests
 */
export async function openStream(
  viewer: Viewer,
  { key, after }: Asked,
  address: string,
): Promise<ReadableStream<Uint8Array>> {
  if (!mayWatch(viewer, (await watchedThreads([key])).get(key))) throw new NotFound();
  kept.lodestoneLive ??= openHub();
  const hub = kept.lodestoneLive;
  const person: Person | null = viewer.kind === "person" ? viewer : null;
  const by = { accountId: person?.accountId ?? null, network: networkOf(address) };
  const open = hub.count(by);
  if (
    open.all >= limits.MOST_STREAMS ||
    open.network >= limits.STREAMS_PER_ADDRESS ||
    open.account >= limits.STREAMS_PER_ACCOUNT
  ) {
    throw new TooManyRequests(60);
  }
  const bytes = new TextEncoder();
  let watcher: Watcher | undefined;
  const leave = () => {
    if (watcher) hub.remove(watcher);
  };
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let ended = false;
        const { least, most } = limits.RETRY_MS;
        controller.enqueue(bytes.encode(retryEvent(Math.round(least + Math.random() * (most - least)))));
        watcher = {
          key,
          sessionId: person?.sessionId ?? null,
          ...by,
          since: Date.now(),
          after,
          write(text) {
            if (ended || (controller.desiredSize ?? 0) <= 0) return false;
            controller.enqueue(bytes.encode(text));
            return true;
          },
          end() {
            ended = true;
            controller.close();
          },
        };
        await hub.add(watcher);
      },
      cancel: leave,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: limits.UNTAKEN_BYTES }),
  );
}
