import { expect, test } from "@playwright/test";
import { ask } from "./ask";
import { canariesIn } from "./found-in";
import { plantedWorld } from "./planted";
import { FLIGHT, FULL, PREFETCH, SEGMENT } from "./probes";
import { type Canary, OUTSIDE_THE_TEXT, READS, type ViewerKind, type World } from "./world";

test.skip(!FULL, "Part of the full run");

const RECEIVERS: ViewerKind[] = ["stranger", "unverified", "registered", "subscriber", "expired"];
const FORMS: Record<string, string>[] = [{}, FLIGHT, PREFETCH, SEGMENT];

const given = (canary: Canary) =>
  canary.report === "canary-live" && READS.professional.includes(canary.level);
const everything = ({ headers, body }: { headers: string; body: string }) => `${headers}\n${body}`;
const beyond = (world: World, viewer: ViewerKind, allowed: (canary: Canary) => boolean) =>
  world.canaries.filter((canary) => !READS[viewer].includes(canary.level) && !allowed(canary));

test("a gift opens its report and nothing else, to no search engine, cache or other page", async () => {
  const world = plantedWorld();
  const path = `/gift/${world.rows.gifts.open}`;
  const locked = world.canaries.filter(
    (canary) => given(canary) && canary.level === "professional" && !OUTSIDE_THE_TEXT.has(canary.place),
  );
  expect(locked.length).toBeGreaterThan(10);
  for (const viewer of RECEIVERS) {
    for (const headers of FORMS) {
      const answer = await ask(world, viewer, { path, headers });
      const where = `${viewer} ${JSON.stringify(headers)}`;
      expect(canariesIn(everything(answer), beyond(world, viewer, given)), where).toEqual([]);
      expect(answer.headers, where).toMatch(/cache-control\nprivate, no-store/i);
      expect(answer.headers, where).toMatch(/referrer-policy\nno-referrer/i);
      expect(answer.headers, where).toMatch(/x-robots-tag\nnoindex/i);
    }
    const { body } = await ask(world, viewer, { path });
    const found = canariesIn(body, locked);
    expect(
      locked.filter((canary) => !found.includes(canary)).map(({ place }) => place),
      `not given to ${viewer}`,
    ).toEqual([]);
    for (const other of [
      "/reports/canary-live",
      `/reports/canary-live?gift=${world.rows.gifts.open}`,
      `/reports/canary-live/stix.json?gift=${world.rows.gifts.open}`,
      "/reports/canary-live/discussion",
    ]) {
      const answer = await ask(world, viewer, { path: other });
      expect(
        canariesIn(
          everything(answer),
          beyond(world, viewer, () => false),
        ),
        `${viewer} ${other}`,
      ).toEqual([]);
    }
  }
});

test("a gift that is stopped, or of a withdrawn report, opens nothing", async () => {
  const world = plantedWorld();
  const { stopped, withdrawn } = world.rows.gifts;
  for (const path of [`/gift/${stopped}`, `/gift/${withdrawn}`]) {
    for (const headers of FORMS) {
      const answer = await ask(world, "stranger", { path, headers });
      expect(
        canariesIn(
          everything(answer),
          beyond(world, "stranger", () => false),
        ),
        path,
      ).toEqual([]);
    }
  }
});

test("a gift opens the pictures of its report, and no others", async () => {
  const world = plantedWorld();
  const { open, stopped } = world.rows.gifts;
  for (const { slug, attachments } of world.reports) {
    for (const { id, level } of attachments) {
      const opened = slug === "canary-live" && READS.professional.includes(level);
      const { status } = await ask(world, "stranger", { path: `/gift/${open}/files/${id}` });
      expect(status, `${slug} ${level}`).toBe(opened ? 200 : 404);
      expect((await ask(world, "stranger", { path: `/gift/${stopped}/files/${id}` })).status).toBe(404);
    }
  }
});
