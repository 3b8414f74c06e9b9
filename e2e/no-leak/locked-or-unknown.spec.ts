import { expect, test } from "@playwright/test";
import { type Answer, ask } from "./ask";
import { inOrder, untilAlike } from "./in-order";
import { plantedWorld } from "./planted";
import type { ViewerKind, World } from "./world";

const OUTSIDERS: ViewerKind[] = ["stranger", "registered", "subscriber"];
const NOTHING = "00000000-0000-7000-8000-000000000000";

/** Pairs of paths of equal length: one of something that exists and is locked, one of nothing at all. */
function pairs(world: World): [what: string, locked: string, unknown: string][] {
  const staff = (place: string, report: string) =>
    world.canaries.find((one) => one.level === "staff" && one.place === place && one.report === report)
      ?.word ?? "";
  const edge = world.canaries.find((one) => one.level === "professional" && one.place === "id of an edge");
  const word = staff("paragraph", "canary-draft");
  const picture = world.reports
    .find(({ slug }) => slug === "canary-live")
    ?.attachments.find(({ level }) => level === "professional");
  const draft = world.reports.find(({ state }) => state === "draft");
  const { rows } = world;
  return [
    ["a picture", `/files/${picture?.id}`, `/files/${NOTHING}`],
    ["an edge", `/graph/edges/${edge?.word}`, `/graph/edges/${NOTHING}`],
    ["a draft by its address", "/reports/canary-draft", "/reports/canary-drift"],
    ["its citation", "/reports/canary-draft/cite.json", "/reports/canary-drift/cite.json"],
    ["its bundle", "/reports/canary-draft/stix.json", "/reports/canary-drift/stix.json"],
    ["a draft by its id", `/desk/reports/${draft?.reportId}`, `/desk/reports/${NOTHING}`],
    ["its history", `/desk/reports/${draft?.reportId}/history`, `/desk/reports/${NOTHING}/history`],
    ["a word of it", `/search?q=${word}`, `/search?q=${word.split("").reverse().join("")}`],
    ["an entity's desk", `/desk/entities/${rows.entityId}`, `/desk/entities/${NOTHING}`],
    ["a source's desk", `/desk/sources/${rows.sourceId}`, `/desk/sources/${NOTHING}`],
    ["a copy", `/api/source-copies/${rows.documentId}`, `/api/source-copies/${NOTHING}`],
    ["a person", `/admin/people/${rows.accountId}`, `/admin/people/${NOTHING}`],
    ["a category", "/forum/canary-room", "/forum/canary-roof"],
    ["a topic", "/forum/canary-room/canary-topic", "/forum/canary-room/canary-tonic"],
    ["what changes in it", "/live?thread=topic:canary-topic", "/live?thread=topic:canary-tonic"],
    ["a tier", `/admin/tiers/${rows.tierId}`, `/admin/tiers/${NOTHING}`],
  ];
}

/** A response without what always differs, and without the parts of the path that differ from the other path. */
function masked({ status, headers, body }: Answer, path: string, other: string): string {
  const parts = (address: string) => address.split(/[/?=]/);
  const asked = parts(path).filter((part) => part !== "" && !parts(other).includes(part));
  return asked
    .reduce((text, part) => text.replaceAll(part, "ASKED"), `${status}\n${headers}\n${inOrder(body)}`)
    .replace(/nonce(-|=\\?"|\\?":\\?")[A-Za-z0-9+/=_-]{8,}/g, "nonce")
    .replace(/"[\w-]{21}[a-z]"/g, '"RENDER"')
    .replace(/^(x-request-id|date|etag|content-length|keep-alive|age)\n.*$/gim, "$1")
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "TIME")
    .split("\n")
    .sort()
    .join("\n");
}

test("the response for a locked thing is the response for a missing one", async () => {
  test.setTimeout(120_000);
  const world = plantedWorld();
  for (const [what, locked, unknown] of pairs(world)) {
    for (const viewer of OUTSIDERS) {
      const both = async () => {
        const there = await ask(world, viewer, { path: locked });
        const nowhere = await ask(world, viewer, { path: unknown });
        expect(there.status, `${viewer} asks for ${what}`).toBe(nowhere.status);
        return [masked(there, locked, unknown), masked(nowhere, unknown, locked)];
      };
      const [there, nowhere] = await untilAlike(both);
      expect.soft(there, `${viewer} asks for ${what}`).toBe(nowhere);
    }
    const entitled = /^\/admin/.test(locked) ? "admin" : /^\/(desk|api)/.test(locked) ? "analyst" : undefined;
    if (entitled) expect((await ask(world, entitled, { path: locked })).status, what).toBe(200);
  }
});
