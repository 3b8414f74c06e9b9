import type { RequestListener } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { pageReads, writeReads } from "@/lib/db/page-reads";
import { withNotes } from "@/lib/db/render-notes";
import { setEnv } from "@/lib/env";
import { databaseChanges } from "@/lib/page-cache/change-log";
import { READS_TRAILER } from "@/lib/page-cache/render-reads";
import { ask, openTestFront, type TestFront } from "@/lib/reverse-proxy/test-front";
import { another, claimId, close, open, owner, PAGES, world } from "./test-pages";

const { plannedPool: pool } = await import("@/lib/db/pool");
const { queryAccess } = await import("@/lib/page-cache/access-query");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { readReport } = await import("@/lib/reports/queries/read-report");
const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

setEnv({ PUBLIC_URL: "https://lodestone.example", AUTH_SECRET: "s".repeat(32) });
// Like the front server, which never connects through a pooler.

const INSTANCES = 4;
const STEPS = process.env.LODESTONE_FULL === "on" ? 12_500 : 40;

/** The path of each page, with its content; the list of related reports may lag, and is left out. */
const LOADS = new Map<string, (viewer: Viewer) => Promise<unknown>>([
  ["/", (viewer) => Promise.all(PAGES.home.map((load) => load(viewer)))],
  ["/claims", (viewer) => Promise.all(PAGES.claims.map((load) => load(viewer)))],
  ["/entities/entity-subject", (viewer) => Promise.all(PAGES.entity.slice(0, 1).map((load) => load(viewer)))],
  ["/search?q=open+words", (viewer) => Promise.all(PAGES.search.map((load) => load(viewer)))],
]);

function loadOf(path: string): (viewer: Viewer) => Promise<unknown> {
  const known = LOADS.get(path);
  if (known) return known;
  return async (viewer) => {
    const page = await readReport(viewer, path.slice("/reports/".length));
    return page.kind === "report" ? { ...page, neighbours: null } : null;
  };
}

const STRANGER: Viewer = { kind: "rank", rank: 0, signedIn: false };

async function wordsOf(path: string, viewer: Viewer): Promise<string> {
  return JSON.stringify(await loadOf(path)(viewer)).replaceAll("<", "");
}

/** Replaces Next: renders with the queries that its pages use, and reports what they read. */
const render: RequestListener = async (request, response) => {
  const viewer: Viewer = {
    kind: "rank",
    rank: Number(request.headers["x-lodestone-render-rank"] ?? 0),
    signedIn: request.headers["x-lodestone-render-signed-in"] === "1",
  };
  try {
    const { result, read } = await withNotes(() => wordsOf(request.url ?? "", viewer));
    response.writeHead(200, { "content-type": "text/html" });
    response.write(`<main>${result}</main>`);
    response.addTrailers({ [READS_TRAILER]: writeReads(pageReads(read)) });
  } catch {
    response.writeHead(404);
  }
  response.end();
};

const fronts: TestFront[] = [];
beforeAll(async () => {
  for (let at = 0; at < INSTANCES; at++) {
    const database = { accessQuery: queryAccess(pool), changes: databaseChanges(pool) };
    fronts.push(await openTestFront(render, database));
  }
});
afterAll(async () => {
  await Promise.all(fronts.map((front) => front.close()));
  await close();
});

const slugs = [another.slug, "of-everything-there-is"];
const live = [another.reportId];
const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

const WRITES: ((nth: number) => Promise<unknown>)[] = [
  async (nth) => {
    const made = await publish(world, { title: `Report ${nth}`, parts: [open] });
    slugs.push(made.slug);
    live.push(made.reportId);
  },
  async (nth) => {
    const reportId = pick(live);
    const reason = "A slip";
    return publish(world, { reportId, title: `Corrected ${nth}`, parts: [open], kind: "corrected", reason });
  },
  async () => {
    if (live.length < 3) return;
    const [reportId = ""] = live.splice(1, 1);
    await withdrawReport(OPERATOR, { reportId, reason: "It was wrong" }, ORIGIN);
  },
  (nth) => {
    const rationale = `Seen again, ${nth}`;
    const assessment = { credibility: 2 + (nth % 4), status: "asserted", rationale } as const;
    return assessClaim(OPERATOR, { claimId, assessment }, ORIGIN);
  },
  (nth) =>
    owner.query(`BEGIN; UPDATE "EntityName" SET "value" = 'Subject Corp ${nth}' WHERE "entityId" = '${world.subjectId}';
      UPDATE "CatalogueEpoch" SET "value" = "value" + 1; COMMIT`),
];

test("every instance answers with what was committed before the request", {
  timeout: 3_600_000,
}, async () => {
  let kept = 0;
  for (let nth = 0; nth < STEPS; nth++) {
    await pick(WRITES)(nth);
    const paths = [...LOADS.keys(), ...slugs.slice(-3).map((slug) => `/reports/${slug}`)];
    for (const path of [pick(paths), pick(paths)]) {
      const expected = await wordsOf(path, STRANGER).catch(() => null);
      const before = fronts.reduce((sum, { reached }) => sum + reached.length, 0);
      const answers = await Promise.all(fronts.map(({ port }) => ask(port, path)));
      kept += answers.length - (fronts.reduce((sum, { reached }) => sum + reached.length, 0) - before);
      for (const { status, body } of answers) {
        if (expected !== null && expected !== "null")
          expect(body.toString(), path).toBe(`<main>${expected}</main>`);
        else expect([404, 200], path).toContain(status);
      }
    }
  }
  // Some must have come from the cache, or nothing was tested.
  expect(kept).toBeGreaterThan(STEPS / 4);
});
