import type { PageReads } from "@/lib/db/page-reads";
import type { ReplicaState } from "@/lib/db/replica";
import type { PackedBytes } from "../kept-bytes";
import type { Kept } from "../kept-pages";
import type { Since } from "../kept-store";
import type { Channel } from "./channel";

/** A page that a worker has not, for the reader that the database told of; `address` pays when it must be rendered. */
export type PageAsked = { target: string; reader: Kept; address: string | null };

/** A page on its way to a worker. */
export type SentPage = { bytes: PackedBytes; headers: string[]; reads: PageReads | null; since: Since };

/** What every worker needs before it answers: the settings that the launcher has worked out. */
export type WorkerOpening = { settings: Record<string, string>; token: string; build: string | undefined };

/** What the workers ask of the process that started them, which holds everything they share. */
export type PrimarySide = {
  /** it hears what it is asked */
  ready(_: null): void;
  opened(connection: { id: number; key: string | null }): void;
  closed(id: number): void;
  flooded(key: string): void;
  /** waits for a place at Next, which gets the worker's number; the answer is the port of Next */
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
   * Begins to listen; where everything behind it is up already, it answers from the first connection on.
   *
   * @throws Error with one sentence when the port cannot be had
   */
  listen(opening: WorkerOpening | null): Promise<{ url: string; port: number }>;
  open(opening: WorkerOpening): Promise<void>;
  /** resolves when everything has been answered */
  close(_: null): Promise<void>;
  /** Next could not reach the database just now */
  unavailable(_: null): void;
  /** of an address, or of all: the connection that has waited for longest without a request, but for one */
  longestIdle(among: { key: string | null; but: number }): Promise<{ id: number; since: number } | null>;
  /** closes it unless a request has come on it meanwhile; whether it did */
  drop(id: number): Promise<boolean>;
  /** answers that it is one too many */
  refuse(id: number): void;
  /** takes no connection of this address for a while */
  block(key: string): void;
};

export type ToPrimary = Channel<PrimarySide>;
export type ToWorker = Channel<WorkerSide>;
