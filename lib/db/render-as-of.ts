import { AsyncLocalStorage } from "node:async_hooks";

/** The state that a page is rendered after: it may not show anything older. */
export type AsOf = {
  /** every change of the catalogue up to this one */
  epoch: number;
  /** in UTC: names and relationships begin and end on days */
  day: string;
};

/** Whether one moment is not before another. */
export function isNotBefore(moment: AsOf, other: AsOf): boolean {
  return moment.epoch >= other.epoch && moment.day >= other.day;
}

/** A render for the page cache, and whether it reads the replica, once that is known. */
export type Render = {
  asOf: AsOf;
  /** of that epoch in the change log, where it is known: no other state of any history has it */
  mark: string | null;
  readsReplica?: Promise<boolean>;
};

/** One for the process: a build bundles this file more than once. */
const shared: { lodestoneRender?: AsyncLocalStorage<Render> } & typeof globalThis = globalThis;
shared.lodestoneRender ??= new AsyncLocalStorage();
const { lodestoneRender: renders } = shared;

/** From here on, this request and whatever it starts may read the replica. */
export function beginRender(asOf: AsOf, mark: string | null): void {
  renders.enterWith({ asOf, mark });
}

/** Runs `work` as such a render. */
export function withRender<T>(asOf: AsOf, work: () => Promise<T>, mark: string | null = null): Promise<T> {
  return renders.run({ asOf, mark }, async () => await work());
}

/** The current render, if it is one for the page cache. */
export function currentRender(): Render | undefined {
  return renders.getStore();
}
