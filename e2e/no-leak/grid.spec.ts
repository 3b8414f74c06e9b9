import { expect, test } from "@playwright/test";
import { ask } from "./ask";
import { CHANNELS } from "./channels";
import { judge, mayRead } from "./judge";
import { plantedWorld } from "./planted";
import { FULL } from "./probes";
import { BESIDE_THE_TEXT, READS, type ViewerKind } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
/** In a quick run, who asks the rarer questions: one from each side of each line that counts. */
const A_FEW: readonly ViewerKind[] = ["stranger", "forger", "subscriber"];

for (const { route, probes } of CHANNELS) {
  test(`${route}: every planted word is where it belongs and nowhere else`, async () => {
    test.setTimeout(240_000);
    const world = plantedWorld();
    for (const viewer of VIEWERS) {
      for (const probe of probes(world)) {
        if (probe.rare && !FULL && !A_FEW.includes(viewer)) continue;
        const { where, status, leaked, missing } = await judge(world, viewer, probe);
        expect(leaked, `leaked to ${where}`).toEqual([]);
        expect(missing, `not given to ${where}`).toEqual([]);
        expect(status, where).toBeLessThan(500);
      }
    }
  });
}

test("search: a locked word neither matches nor counts, and an open one is found", async () => {
  test.setTimeout(240_000);
  const world = plantedWorld();
  for (const viewer of VIEWERS) {
    for (const [index, canary] of world.canaries.entries()) {
      if (!FULL && index % 8 !== VIEWERS.indexOf(viewer) % 8) continue;
      // The address of a link is not a word of the text.
      if (canary.place === "link" || BESIDE_THE_TEXT.has(canary.place)) continue;
      const { body } = await ask(world, viewer, { path: `/search?q=${encodeURIComponent(canary.word)}` });
      const where = `${viewer} searches for the ${canary.level} ${canary.place} of ${canary.report}`;
      // Drafts, older versions and what was withdrawn are in nobody's search.
      const expected = canary.level !== "staff" && mayRead(viewer, canary);
      expect(body.includes(`/reports/${canary.report}`), where).toBe(expected);
    }
  }
});

test("pictures: fetched by whoever may read the segment that shows them, and by nobody else", async () => {
  const world = plantedWorld();
  for (const viewer of VIEWERS) {
    for (const report of world.reports) {
      for (const { id, level } of report.attachments) {
        const { status } = await ask(world, viewer, { path: `/files/${id}` });
        const expected = READS[viewer].includes(level) ? 200 : 404;
        expect(status, `${viewer} fetches a ${level} picture of ${report.slug}`).toBe(expected);
      }
    }
  }
});
