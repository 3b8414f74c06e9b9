import type { PageReads } from "@/lib/db/page-reads";
import type { ReplicaState } from "@/lib/db/replica/replica";
import type { Cacheable } from "@/lib/page-cache/cached-paths";
import type { PackedBytes } from "@/lib/page-cache/page-bytes";
import type { Since } from "@/lib/page-cache/page-store";
import type { Channel } from "./channel";

/** A page that a worker does not have, for the reader that the database returned; `address` is charged for a render. */
export type PageAsked = { target: string; reader: Cacheable; address: string | null };

/** A page on its way to a worker. */
export type SentPage = { bytes: PackedBytes; headers: string[]; reads: PageReads | null; since: Since };

/** What every worker needs before it answers: the settings from the launcher. */
export type WorkerOpening = { settings: Record<string, string>; token: string; build: string | undefined };

/** What the workers ask of the process that started them, which holds everything they share. */
export type PrimarySide = {
  /** it is listening for calls */
  ready(_: null): void;
  opened(connection: { id: number; key: string | null }): void;
  closed(id: number): void;
  flooded(key: string): void;
  /** waits for a slot at Next, which gets the worker's number; the answer is the port of Next */
  enter(place: { id: number; key: string }): Promise<number | undefined>;
  answered(id: number): void;
  leave(id: number): void;
  spend(request: { address: string; isSearch: boolean }): Promise<void>;
  page(asked: PageAsked): Promise<SentPage | null>;
  /** what strangers were last sent at an address */
  lastSent(target: string): SentPage | null;
  isHealthy(_: null): Promise<boolean>;
  replica(_: null): Promise<ReplicaState | undefined>;
  log(line: string): void;
};

/** What that process asks of each worker. */
export type WorkerSide = {
  /**
   * Begins to listen; if everything behind it is already up, it answers from the first connection on.
   *
   * @throws Error with one sentence when the port is not available
   */
  listen(opening: WorkerOpening | null): Promise<{ url: string; port: number }>;
  open(opening: WorkerOpening): Promise<void>;
  /** resolves when everything has been answered */
  close(_: null): Promise<void>;
  /** Next could not reach the database just now */
  unavailable(_: null): void;
  /** the connection of an address, or of all, that has waited longest without a request, except for one */
  longestIdle(among: { key: string | null; but: number }): Promise<{ id: number; since: number } | null>;
  /** closes it unless a request has come on it meanwhile; returns whether it did */
  drop(id: number): Promise<boolean>;
  /** refuses it as one too many */
  refuse(id: number): void;
  /** accepts no connection from this address for a while */
  block(key: string): void;
};

export type ToPrimary = Channel<PrimarySide>;
export type ToWorker = Channel<WorkerSide>;
