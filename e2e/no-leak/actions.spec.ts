import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { BASE_URL, PORT } from "../server";
import { launch, type RunningInstance } from "../start-instance";
import { ACTIONS, mayCall } from "./actions";
import { callAction, formPayload, jsonPayload, type Payload } from "./call-action";
import { mayRead } from "./check-probe";
import { changed, closeFingerprints, fingerprint, inDatabase } from "./database-fingerprint";
import { canariesIn } from "./found-in";
import { hostilePayloads, UNREADABLE } from "./hostile-payloads";
import type { Call, ListedAction } from "./listed/action";
import { plantedCalls, plantedWorld } from "./planted";
import { READS, type ViewerKind, type World } from "./world";

const VIEWERS = Object.keys(READS) as ViewerKind[];
/** Hostile calls reach a schema before anything else; in a quick run one viewer of each kind sends them. */
const FULL = process.env.LODESTONE_FULL === "on";
const SENDERS: readonly ViewerKind[] = FULL ? VIEWERS : ["stranger", "subscriber", "admin"];

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };
const manifest: { node: Record<string, Reference> } = JSON.parse(
  readFileSync(".next/server/server-reference-manifest.json", "utf8"),
);
const built = Object.entries(manifest.node).map(([id, reference]) => ({ id, ...reference }));

let instance: RunningInstance;
let world: World;
let calls: Record<string, Call>;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  // A separate instance: what no one may change must stay as it is here, and other tests change theirs.
  instance = await launch(PORT + 3, { LODESTONE_DEMO: "off" });
  world = plantedWorld(instance.folder);
  calls = plantedCalls(instance.folder).actions;
});
test.afterAll(async () => {
  await closeFingerprints();
  await instance.stop();
});

test("every action of the build is listed, and nothing else is", () => {
  const listed = ACTIONS.map(({ file, name }) => `${file} ${name}`).sort();
  expect(built.map(({ filename, exportedName }) => `${filename} ${exportedName}`).sort()).toEqual(listed);
});

/** The path of a page that has the action. */
function pageOf(workers: Reference["workers"]): string {
  const { accountId, tierId, entityId, relationshipId } = world.rows;
  const [page = ""] = Object.keys(workers).sort();
  const path = page
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace("/reports/[id]", `/reports/${reportIn("draft")}`)
    .replace("/people/[id]", `/people/${accountId}`)
    .replace("/tiers/[id]", `/tiers/${tierId}`)
    .replace("/relationships/[id]", `/relationships/${relationshipId}`)
    .replace("/entities/[id]", `/entities/${entityId}`);
  return path === "" ? "/" : path;
}

const reportIn = (wanted: "live" | "draft") =>
  world.reports.find(({ state }) => state === wanted)?.reportId ?? "";

type Sent = { payload: Payload; cookie?: string; from?: Record<string, string>; base?: string };

function send(action: ListedAction, { payload, cookie, from, base = instance.url }: Sent) {
  const reference = built.find(
    ({ filename, exportedName }) => filename === action.file && exportedName === action.name,
  );
  if (!reference) throw new Error(`${action.name} is not in the build`);
  return callAction({ base, path: pageOf(reference.workers), actionId: reference.id, payload, cookie, from });
}

/** Sends as one of the world's viewers; the response must contain nothing that this viewer may not read. */
async function sendAs(viewer: ViewerKind, action: ListedAction, sent: Sent) {
  const { status, answer } = await send(action, { ...sent, cookie: world.cookies[viewer] });
  const leaked = canariesIn(answer, world.canaries).filter((canary) => !mayRead(viewer, canary));
  expect(leaked, `${action.name} leaks to ${viewer}`).toEqual([]);
  return { status, answer };
}

function plannedCall({ name }: ListedAction) {
  const call = calls[name];
  if (!call) throw new Error(`No call of ${name} was planted`);
  const payload = "json" in call ? jsonPayload([call.json]) : formPayload(Object.entries(call.form));
  return { payload, as: call.as, answers: call.answers };
}

/** The cookie of the viewer whose call has an effect. */
function performer({ least }: ListedAction, as: string | undefined): string | undefined {
  return (
    as ?? (least === "analyst" || least === "editor" || least === "admin" ? world.cookies[least] : undefined)
  );
}

for (const [place, action] of ACTIONS.entries()) {
  test(`${action.name}: hostile input changes nothing, reveals nothing and breaks nothing`, async () => {
    test.setTimeout(120_000);
    const before = await fingerprint(instance.folder);
    // In a quick run three neighbouring actions share the payloads: each is sent a third.
    const payloads = Object.entries(hostilePayloads(reportIn("live"))).filter(
      (_, index) => FULL || index % 3 === place % 3,
    );
    for (const [index, [what, payload]] of payloads.entries()) {
      for (const viewer of FULL ? SENDERS : SENDERS.slice((index + place) % SENDERS.length).slice(0, 1)) {
        const { status, answer } = await sendAs(viewer, action, { payload });
        const where = `${viewer} sends ${what}`;
        if (UNREADABLE.test(what)) expect.soft(answer, where).not.toMatch(/node_modules|\bat \w+ \(/);
        else expect.soft(status, where).toBeLessThan(500);
      }
    }
    expect(await fingerprint(instance.folder)).toEqual(before);
  });

  test(`${action.name}: refused without permission, and from any other site`, async () => {
    test.setTimeout(120_000);
    const before = await fingerprint(instance.folder);
    const { payload, as, answers } = plannedCall(action);
    for (const viewer of VIEWERS.filter((kind) => !mayCall(action.least, kind))) {
      const { status, answer } = await sendAs(viewer, action, { payload });
      expect(status, viewer).toBeLessThan(500);
      if (answers) expect(answer, viewer).not.toContain(answers);
      if (FULL) expect(changed(before, await fingerprint(instance.folder)), viewer).toEqual([]);
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
      for (const cookie of [undefined, performer(action, as)]) {
        const { status } = await send(action, { payload, cookie, from });
        expect(status, `${cookie ? "who may" : "a stranger"} from ${JSON.stringify(from)}`).toBe(403);
      }
    }
    expect(changed(before, await fingerprint(instance.folder))).toEqual([]);
  });
}

// Without these the refusals above would prove nothing. They come last because they change the world.
for (const action of ACTIONS) {
  test(`${action.name}: the same call with permission has its effect`, async () => {
    const { payload, as, answers } = plannedCall(action);
    if (action.during) await inDatabase(instance.folder, action.during.begin);
    try {
      const before = await fingerprint(instance.folder);
      const base = action.demonstration && BASE_URL;
      const { status, answer } = await send(action, { payload, cookie: performer(action, as), base });
      expect(status, answer).toBeLessThan(400);
      if (answers) expect(answer).toContain(answers);
      const tables = changed(before, await fingerprint(instance.folder));
      if (action.changes) expect(tables, answer).toContain(action.changes);
      expect(Boolean(answers) || Boolean(action.changes), "a call without a visible effect").toBe(true);
    } finally {
      if (action.during) await inDatabase(instance.folder, action.during.end);
    }
  });
}
