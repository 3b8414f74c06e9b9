import { expect, test } from "@playwright/test";
import { ask } from "./ask";
import { CHANNELS } from "./channels";
import { checkProbe, mayRead } from "./check-probe";
import { plantedWorld } from "./planted";
import { FULL } from "./probes";
import { OUTSIDE_THE_TEXT, READS, type ViewerKind } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
/** The viewers who send the rarer requests in a quick run: one from each side of each boundary that matters. */
const A_FEW: readonly ViewerKind[] = ["stranger", "forger", "subscriber"];

for (const { route, probes } of CHANNELS) {
  test(`${route}: every planted word is where it belongs and nowhere else`, async () => {
    test.setTimeout(240_000);
    const world = plantedWorld();
    for (const viewer of VIEWERS) {
      for (const probe of probes(world)) {
        if (probe.rare && !FULL && !A_FEW.includes(viewer)) continue;
        const { where, status, leaked, missing } = await checkProbe(world, viewer, probe);
        expect(leaked, `leaked to ${where}`).toEqual([]);
        expect(missing, `not given to ${where}`).toEqual([]);
        expect(status, where).toBeLessThan(500);
      }
    }
  });
}

test("search: a locked word does not match or count, and an open one is found", async () => {
  test.setTimeout(240_000);
  const world = plantedWorld();
  for (const viewer of VIEWERS) {
    for (const [index, canary] of world.canaries.entries()) {
      if (!FULL && index % 8 !== VIEWERS.indexOf(viewer) % 8) continue;
      // The URL of a link is not a word of the text.
      if (canary.place === "link" || OUTSIDE_THE_TEXT.has(canary.place)) continue;
      const { body } = await ask(world, viewer, { path: `/search?q=${encodeURIComponent(canary.word)}` });
      const where = `${viewer} searches for the ${canary.level} ${canary.place} of ${canary.report}`;
      // No search finds drafts, older versions or what was withdrawn.
      const expected = canary.level !== "staff" && mayRead(viewer, canary);
      expect(body.includes(`/reports/${canary.report}`), where).toBe(expected);
    }
  }
});

test("pictures: only viewers who may read the segment that shows a picture can fetch it", async () => {
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
