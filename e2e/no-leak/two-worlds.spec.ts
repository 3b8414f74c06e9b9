import { expect, test } from "@playwright/test";
import { BEHIND_PROXY, PORT } from "../server";
import { launch } from "../start-instance";
import { ask } from "./ask";
import { CHANNELS } from "./channels";
import { inOrder, untilAlike } from "./in-order";
import { plantedWorld } from "./planted";
import { FULL } from "./probes";
import type { ViewerKind, World } from "./world";

/** Viewers who may read only what is public, and so must not be able to tell the worlds apart. */
const OUTSIDERS: ViewerKind[] = ["stranger", "forger", "unverified", "ended"];

/** A response without harmless differences between instances: ids, times, nonces, keys, salted hashes and the port. */
function masked(answer: { status: number; headers: string; body: string }, port: number): string {
  return (
    `${answer.status}\n${answer.headers}\n${inOrder(answer.body)}`
      .replaceAll(`localhost:${port}`, "localhost")
      .replaceAll(`localhost%3A${port}`, "localhost")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
      .replace(/nonce(-|=\\?"|\\?":\\?")[A-Za-z0-9+/=_-]{8,}/g, "nonce")
      .replace(/[0-9a-f]{64}/g, "HASH")
      .replace(/\b[0-9a-f]{8}\b/g, "PART OF A HASH")
      .replace(/"[\w-]{43}"|"[\w-]{86}"/g, '"KEY"')
      // React's hash of where a form is, with the ids of the rows around it.
      .replace(/\$ACTION_KEY" value="k[0-9a-f]{32}"/g, 'FORM"')
      // Next gives each render a random id.
      .replace(/"[\w-]{21}[a-z]"/g, '"RENDER"')
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})/g, "TIME")
      .replace(/\w{3}, \d{1,2} \w{3} \d{4} [\d:]+ GMT/g, "TIME")
      .replace(/\d{1,2}:\d{2}(:\d{2})?( UTC)?/g, "TIME")
      .replace(/^(x-request-id|date|etag|content-length|keep-alive|age)\n.*$/gim, "$1")
      .replace(/^\d+$/gm, "N")
      // Lines that were in the order of their ids.
      .split("\n")
      .sort()
      .join("\n")
  );
}

test("two worlds that differ only in locked words look the same from outside", async () => {
  // Each world has as many instances as the journeys do.
  test.setTimeout(BEHIND_PROXY ? 900_000 : 300_000);
  const [first, second] = await Promise.all([
    launch(PORT + 1, { LODESTONE_DEMO: "off" }),
    launch(PORT + 2, { LODESTONE_DEMO: "off" }),
  ]);
  try {
    const world = plantedWorld(first.folder, 1);
    const other = plantedWorld(second.folder, 2);
    const locked = world.canaries.filter(({ level }) => level !== "public");
    expect(locked.length).toBeGreaterThan(20);
    let asked = 0;
    for (const viewer of OUTSIDERS) {
      for (const { probes } of CHANNELS) {
        // Both get the requests for the first world, with its locked words among the searches.
        for (const [index, probe] of probes(withoutIds(world)).entries()) {
          // A quick run sends the rarer requests as one viewer: the same code decides for all four.
          if (probe.rare && !FULL && viewer !== OUTSIDERS[index % OUTSIDERS.length]) continue;
          const [a, b] = await untilAlike(() =>
            Promise.all([
              ask(world, viewer, probe, first.url).then((answer) => masked(answer, PORT + 1)),
              ask(other, viewer, { ...probe, path: pathIn(other, world, probe.path) }, second.url).then(
                (answer) => masked(answer, PORT + 2),
              ),
            ]),
          );
          expect.soft(a, `${viewer} ${probe.path}`).toBe(b);
          asked += 1;
        }
      }
    }
    console.log(`two worlds: ${asked} pairs of responses`);
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
});

/** Ids of rows differ between databases; the grid requests the paths that contain them. */
function withoutIds(world: World): World {
  return { ...world, reports: world.reports.map((report) => ({ ...report, attachments: [] })) };
}

/** A path with a report's database id, with the id of the same report in the other world. */
function pathIn(other: World, world: World, path: string): string {
  return world.reports.reduce((found, { slug, reportId }) => {
    const there = other.reports.find((report) => report.slug === slug);
    return there ? found.replaceAll(reportId, there.reportId) : found;
  }, path);
}
