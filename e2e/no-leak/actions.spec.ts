import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PORT } from "../instance";
import { launch, type RunningInstance } from "../start-instance";
import { ACTIONS, mayCall } from "./actions";
import { callAction, formPayload, jsonPayload } from "./call-action";
import { closeFingerprints, fingerprint, plantedIds } from "./database-fingerprint";
import { canariesIn } from "./found-in";
import { hostilePayloads, UNREADABLE } from "./hostile-payloads";
import { mayRead } from "./judge";
import type { ListedAction, PlantedIds } from "./listed/action";
import { plantedWorld } from "./planted";
import { READS, type ViewerKind, type World } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
/** Hostile calls reach a schema before anything else; in a quick run they are dealt out to one viewer of each side. */
const FULL = process.env.LODESTONE_FULL === "on";
const SENDERS: readonly ViewerKind[] = FULL ? VIEWERS : ["stranger", "subscriber", "admin"];

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };
const manifest: { node: Record<string, Reference> } = JSON.parse(
  readFileSync(".next/server/server-reference-manifest.json", "utf8"),
);
const built = Object.entries(manifest.node).map(([id, reference]) => ({ id, ...reference }));

let instance: RunningInstance;
let world: World;
let ids: PlantedIds;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  // An instance of its own: what nobody may change must stay as it is, and other tests change theirs.
  instance = await launch(PORT + 3, { LODESTONE_DEMO: "off" });
  world = plantedWorld(instance.folder);
  ids = await plantedIds(instance.folder, world);
});
test.afterAll(async () => {
  await closeFingerprints();
  await instance.stop();
});

test("every action of the build is listed, and nothing else is", () => {
  const listed = ACTIONS.map(({ file, name }) => `${file} ${name}`).sort();
  expect(built.map(({ filename, exportedName }) => `${filename} ${exportedName}`).sort()).toEqual(listed);
});

/** A page that has the action, as an address. */
function pageOf(workers: Reference["workers"]): string {
  const [page = ""] = Object.keys(workers).sort();
  const path = page
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace("/reports/[id]", `/reports/${ids.draftId}`)
    .replace("/people/[id]", `/people/${ids.accountId}`)
    .replace("/tiers/[id]", `/tiers/${ids.tierId}`)
    .replace("/entities/[id]", `/entities/${ids.entityId}`)
    .replace("/relationships/[id]", `/relationships/${ids.relationshipId}`);
  return path === "" ? "/" : path;
}

async function call(
  action: ListedAction,
  viewer: ViewerKind,
  payload: ReturnType<typeof jsonPayload>,
  from?: Record<string, string>,
) {
  const reference = built.find(
    ({ filename, exportedName }) => filename === action.file && exportedName === action.name,
  );
  if (!reference) throw new Error(`${action.name} is not in the build`);
  const { status, answer } = await callAction({
    base: instance.url,
    path: pageOf(reference.workers),
    actionId: reference.id,
    payload,
    cookie: world.cookies[viewer],
    from,
  });
  const leaked = canariesIn(answer, world.canaries).filter((canary) => !mayRead(viewer, canary));
  expect(leaked, `${action.name} leaks to ${viewer}`).toEqual([]);
  return { status, answer };
}

for (const [place, action] of ACTIONS.entries()) {
  test(`${action.name}: hostile input changes nothing, tells nothing and breaks nothing`, async () => {
    test.setTimeout(120_000);
    const before = await fingerprint(instance.folder);
    // In a quick run neighbours share them: each action is sent a third, and every three actions all.
    const payloads = Object.entries(hostilePayloads(ids.reportId)).filter(
      (_, index) => FULL || index % 3 === place % 3,
    );
    for (const [index, [what, payload]] of payloads.entries()) {
      for (const viewer of FULL ? SENDERS : SENDERS.slice((index + place) % SENDERS.length).slice(0, 1)) {
        const { status, answer } = await call(action, viewer, payload);
        const where = `${viewer} sends ${what}`;
        if (UNREADABLE.test(what)) expect.soft(answer, where).not.toMatch(/node_modules|\bat \w+ \(/);
        else expect.soft(status, where).toBeLessThan(500);
      }
    }
    expect(await fingerprint(instance.folder)).toEqual(before);
  });

  test(`${action.name}: not for whoever may not, and from no other site`, async () => {
    test.setTimeout(120_000);
    const before = await fingerprint(instance.folder);
    const form = action.form && formPayload(Object.entries(action.form(ids)));
    const payload = form ?? jsonPayload([action.json?.(ids) ?? {}]);
    for (const viewer of VIEWERS.filter((kind) => !mayCall(action.least, kind))) {
      const { status } = await call(action, viewer, payload);
      expect(status, viewer).toBeLessThan(500);
      if (FULL) expect(await fingerprint(instance.folder), `${viewer} changed something`).toEqual(before);
    }
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: instance.url },
      { "sec-fetch-site": "none" },
      {},
      { origin: "null" },
      { origin: "https://evil.example" },
    ];
    for (const from of foreign) {
      for (const viewer of ["stranger", "admin"] as const) {
        const { status } = await call(action, viewer, payload, from);
        expect(status, `${viewer} from ${JSON.stringify(from)}`).toBe(403);
      }
    }
    expect(await fingerprint(instance.folder)).toEqual(before);
  });
}

/** Without these the silence of the others would prove nothing. Last, for they change the world. */
const EFFECTS: [string, ViewerKind, string][] = [
  ["createDraftAction", "analyst", "Draft"],
  ["saveDraftAction", "analyst", "DraftRevision"],
  ["saveAsNewDraftAction", "analyst", "Draft"],
  ["restoreDraftAction", "editor", "DraftDeletion"],
  ["deleteDraftAction", "editor", "DraftDeletion"],
  ["grantMembershipAction", "admin", "Membership"],
  ["changeRoleAction", "admin", "Account"],
  ["changeNameAction", "registered", "Account"],
  ["withdrawReportAction", "editor", "Withdrawal"],
  ["createSourceAction", "analyst", "Source"],
];

for (const [name, viewer, table] of EFFECTS) {
  test(`${name}: the same call by ${viewer} has its effect`, async () => {
    const action = ACTIONS.find((one) => one.name === name);
    if (!action) throw new Error(`${name} is not listed`);
    const before = await fingerprint(instance.folder);
    const form = action.form && formPayload(Object.entries(action.form(ids)));
    await call(action, viewer, form ?? jsonPayload([action.json?.(ids)]));
    const after = await fingerprint(instance.folder);
    expect(after[table]).not.toBe(before[table]);
    expect(after.AuditEntry !== before.AuditEntry || name === "saveDraftAction").toBe(true);
  });
}
