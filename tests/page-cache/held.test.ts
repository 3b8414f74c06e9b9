import { afterAll, expect, test } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { pageReads } from "@/lib/db/page-reads";
import { withNotes } from "@/lib/db/render-notes";
import { changes, close, epoch, open, PAGES, PAID, world } from "./test-pages";

const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { plannedPool, pool } = await import("@/lib/db/pool");

afterAll(close);

/** Runs the statements of a page up to the nth, which waits until `meanwhile` is done. Null if there are fewer. */
async function held<T>(nth: number, work: () => Promise<T>, meanwhile: () => Promise<void>) {
  const pools = [pool, plannedPool].map((one) => ({ one, query: one.query.bind(one) }));
  let sent = 0;
  let reached: () => void = () => {};
  let release: () => void = () => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const { one, query } of pools) {
    one.query = (async (...args: Parameters<typeof query>) => {
      sent++;
      if (sent === nth) {
        reached();
        await released;
      }
      return query(...args);
    }) as typeof query;
  }
  const working = withNotes(work);
  await Promise.race([isReached, working]);
  for (const { one, query } of pools) one.query = query;
  if (sent < nth) return null;
  await meanwhile();
  release();
  return working;
}

/** A quick run tries what a paying member sees, a full run also what a stranger sees. */
const VIEWERS = process.env.LODESTONE_FULL === "on" ? [ANONYMOUS, PAID] : [PAID];

const pages = Object.entries(PAGES).flatMap(([name, loads]) =>
  loads.flatMap((load, at) =>
    VIEWERS.map((viewer) => [`${name} ${at + 1} of rank ${viewer === PAID ? 30 : 0}`, load, viewer] as const),
  ),
);

test.each(pages)(
  "%s: held at any statement while a report is withdrawn, it is not cached as newer",
  async (_name, load, viewer) => {
    for (let nth = 1; nth < 10; nth++) {
      const { reportId } = await publish(world, { title: `Taken back ${nth}`, parts: [open] });
      const before = await epoch();
      await changes.catchUp(before, null);
      const found = await held(
        nth,
        () => load(viewer),
        async () => {
          await withdrawReport(OPERATOR, { reportId, reason: "It was wrong" }, ORIGIN);
        },
      );
      if (!found) break;
      const after = await epoch();
      await changes.catchUp(after, null);
      const fresh = JSON.stringify(await load(viewer));
      const effect = changes.effectOf(pageReads(found.read), before, after);
      if (JSON.stringify(found.result) !== fresh) expect(effect, `statement ${nth}`).not.toBeNull();
    }
  },
);
