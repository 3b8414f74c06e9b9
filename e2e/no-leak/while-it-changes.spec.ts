import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PORT } from "../server";
import { launch, type RunningInstance } from "../start-instance";
import { callAction, formPayload, jsonPayload, type Payload } from "./call-action";
import { checkProbe } from "./check-probe";
import { plantedWorld } from "./planted";
import { FLIGHT, FULL, type Probe } from "./probes";
import type { Canary, ViewerKind, World } from "./world";

const ROUNDS = FULL ? 40 : 5;
const ASKING: readonly ViewerKind[] = ["stranger", "registered", "subscriber", "professional"];
const PAGES = [
  "/reports/canary-live",
  "/",
  "/search?q=canary",
  "/entities/canary-works",
  "/feeds/reports.xml",
];

/** The planted words are not prose, so the checks warn. */
const REASONS = [
  { rule: "chinese-without-gloss", reason: "Planted words mean nothing" },
  { rule: "another-date", reason: "Planted under an earlier date" },
  { rule: "no-teaser", reason: "Planted words are not sold" },
];

let instance: RunningInstance;
let world: World;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  instance = await launch(PORT + 6, { LODESTONE_DEMO: "off" });
  world = plantedWorld(instance.folder);
});
test.afterAll(() => instance.stop());

type Reference = { exportedName: string };
const manifest: { node: Record<string, Reference> } = JSON.parse(
  readFileSync(".next/server/server-reference-manifest.json", "utf8"),
);

async function act(name: string, payload: Payload): Promise<void> {
  const [actionId = ""] =
    Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name) ?? [];
  const { reportId } = liveReport();
  const path = `/desk/reports/${reportId}`;
  const cookie = world.cookies.editor;
  const { status, answer } = await callAction({ base: instance.url, path, actionId, payload, cookie });
  expect(status, answer).toBeLessThan(400);
  expect(answer).not.toContain('"ok":false');
}

function liveReport() {
  const report = world.reports.find(({ slug }) => slug === "canary-live");
  if (!report) throw new Error("The report was not planted");
  return report;
}

const ofLive = (canary: Canary) => canary.report === "canary-live" && canary.place === "paragraph";

/** Sends every request as every viewer at once, again and again, until `until` resolves. Returns their number. */
async function keepAsking(until: Promise<unknown>): Promise<number> {
  let [asked, over] = [0, false];
  const end = until.finally(() => {
    over = true;
  });
  const lanes = ASKING.map(async (viewer) => {
    do {
      for (const path of PAGES) {
        for (const headers of [{}, FLIGHT]) {
          const { where, leaked, status } = await checkProbe(world, viewer, { path, headers }, instance.url);
          expect(leaked, where).toEqual([]);
          expect(status, where).toBeLessThan(500);
          asked += 1;
        }
      }
    } while (!over);
  });
  await Promise.all([end, ...lanes]);
  return asked;
}

test("while a report is withdrawn and published again, no viewer is given what they may not read", async () => {
  test.setTimeout(600_000);
  const { reportId } = liveReport();
  const page: Probe = { path: "/reports/canary-live", control: ofLive };
  let asked = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    asked += await keepAsking(
      act("withdrawReportAction", formPayload(Object.entries({ reportId, reason: "A source took it back" }))),
    );
    // Once the action has responded, no one gets the old page.
    for (const viewer of ASKING) {
      const { missing } = await checkProbe(world, viewer, page, instance.url);
      expect(missing.length, `${viewer} still reads it`).toBeGreaterThan(0);
    }
    asked += await keepAsking(
      act(
        "publishReportAction",
        jsonPayload([{ reportId, kind: "updated", reason: "It is right after all", reasons: REASONS }]),
      ),
    );
    for (const viewer of ASKING) {
      const { missing, leaked } = await checkProbe(world, viewer, page, instance.url);
      expect(missing, `${viewer} does not read it`).toEqual([]);
      expect(leaked, `${viewer} reads too much`).toEqual([]);
    }
  }
  console.log(`while it changes: ${asked} requests during ${ROUNDS * 2} changes`);
});
