import { expect, test } from "@playwright/test";
import { type Answer, ask } from "./ask";
import { CHANNELS, type Probe } from "./channels";
import { canariesIn } from "./found-in";
import { plantedWorld } from "./planted";
import { type Canary, READS, type ViewerKind, type World } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
const mayRead = (viewer: ViewerKind, canary: Canary) => READS[viewer].includes(canary.level);

/** Words in an answer that this viewer may not read, and words that should be there and are not. */
function judge(viewer: ViewerKind, probe: Probe, answer: Answer, world: World) {
  const others = world.canaries.filter(({ word }) => word !== probe.echo);
  const found = canariesIn(`${answer.headers}\n${answer.body}`, others);
  const leaked = found.filter((canary) => !mayRead(viewer, canary));
  const wanted = probe.control
    ? others.filter((canary) => probe.control?.(canary) && mayRead(viewer, canary))
    : [];
  const missing = wanted.filter((canary) => !found.includes(canary));
  return { leaked, missing };
}

const told = (canaries: readonly Canary[]) =>
  canaries.map(({ level, place, report }) => `${report}: ${level} ${place}`);

for (const { route, probes } of CHANNELS) {
  test(`${route}: every planted word is where it belongs and nowhere else`, async () => {
    test.setTimeout(240_000);
    const world = plantedWorld();
    let cells = 0;
    for (const viewer of VIEWERS) {
      for (const probe of probes(world)) {
        const answer = await ask(world, viewer, probe);
        const { leaked, missing } = judge(viewer, probe, answer, world);
        const where = `${viewer} ${probe.method ?? "GET"} ${probe.path} ${JSON.stringify(probe.headers ?? {})}`;
        expect(told(leaked), `leaked to ${where}`).toEqual([]);
        expect(told(missing), `not given to ${where}`).toEqual([]);
        expect(answer.status, where).toBeLessThan(500);
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(0);
  });
}

test("search: a locked word neither matches nor counts, and an open one is found", async () => {
  test.setTimeout(240_000);
  const world = plantedWorld();
  for (const viewer of VIEWERS) {
    for (const canary of world.canaries) {
      // Titles of drafts are words of nobody's search; links' addresses are not words.
      if (canary.place === "link") continue;
      const { body } = await ask(world, viewer, { path: `/search?q=${encodeURIComponent(canary.word)}` });
      const found = body.includes(`/reports/${canary.report}`);
      const published = canary.level !== "staff";
      const where = `${viewer} searches for ${canary.level} ${canary.place} of ${canary.report}`;
      expect(found, where).toBe(published && mayRead(viewer, canary));
    }
  }
});

test("pictures: fetched by whoever may read the segment that shows them, and by nobody else", async () => {
  const world = plantedWorld();
  for (const viewer of VIEWERS) {
    for (const report of world.reports) {
      for (const { id, level } of report.attachments) {
        // The words of a corrected report were replaced, its pictures too: the listed ones are of the first version.
        const answer = await ask(world, viewer, { path: `/files/${id}` });
        const expected = READS[viewer].includes(level) ? 200 : 404;
        expect(answer.status, `${viewer} fetches a ${level} picture of ${report.slug}`).toBe(expected);
      }
    }
  }
});
