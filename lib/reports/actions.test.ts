import { beforeAll, describe, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { cookieOfSession, makeAccount, signedIn } from "../auth/test-account";
import { emptyContent as content } from "./schema";

let request = new Headers();
// Next's own function, which has no request outside its server.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request) }));

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://lodestone.example" });
const { db } = await import("@/lib/db/client");
const { OPERATOR } = await import("@/lib/access/types");
const { createDraft } = await import("./commands/create-draft");
const actions = { ...(await import("./actions")), ...(await import("@/lib/publishing/actions")) };
const { POST } = await import("@/app/api/attachments/route");

const SAME = { "sec-fetch-site": "same-origin" };
let reportId = "";
let revisionId = "";

async function as(role: "reader" | "analyst" | "editor" | null): Promise<void> {
  if (role === null) {
    request = new Headers(SAME);
    return;
  }
  const { sessionId } = await signedIn(await makeAccount({ role }));
  request = new Headers({ ...SAME, cookie: await cookieOfSession(sessionId) });
}

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

beforeAll(async () => {
  ({ reportId } = await createDraft(
    OPERATOR,
    { title: "Secret title" },
    { address: "here", userAgent: "test" },
  ));
  ({ id: revisionId } = await db.draftRevision.findFirstOrThrow({ select: { id: true } }));
});

const calls: [string, () => Promise<unknown>][] = [
  ["createDraft", () => actions.createDraftAction(undefined, form({ title: "Mine" }))],
  [
    "saveDraft",
    () => actions.saveDraftAction({ reportId, basedOn: 1, kind: "saved", content: content("Mine") }),
  ],
  [
    "saveDraft, late",
    () => actions.saveDraftAction({ reportId, basedOn: 0, kind: "saved", content: content("Mine") }),
  ],
  ["changeSlug", () => actions.changeSlugAction({ reportId, slug: "mine" })],
  ["checkDraft", () => actions.checkDraftAction({ reportId })],
  ["publishReport", () => actions.publishReportAction({ reportId })],
  ["withdrawReport", () => actions.withdrawReportAction(undefined, form({ reportId, reason: "mine" }))],
  ["deleteDraft", () => actions.deleteDraftAction({ reportId })],
  ["restoreDraft", () => actions.restoreDraftAction({ reportId })],
  ["purgeDraft", () => actions.purgeDraftAction({ reportId })],
  ["saveAsNewDraft", () => actions.saveAsNewDraftAction({ content: content("Mine") })],
  [
    "restoreRevision",
    () => actions.restoreRevisionAction(undefined, form({ reportId, revisionId, basedOn: "1" })),
  ],
  ["suggestEntities", () => actions.suggestEntitiesAction({ words: "rare" })],
];

describe("the desk’s actions", () => {
  it.each(calls)("%s is refused to readers and visitors, and tells them nothing", async (_name, call) => {
    for (const role of ["reader", null] as const) {
      await as(role);
      const before = await db.draft.findMany({ select: { title: true, revision: true } });
      const answer = JSON.stringify(await call());
      expect(answer).toMatch(/"ok":false,"status":403|"status":"error"/);
      expect(answer).not.toContain("Secret title");
      expect(await db.draft.findMany({ select: { title: true, revision: true } })).toEqual(before);
    }
  });

  it("lists every action that the file exports", () => {
    const called = new Set(calls.map(([name]) => `${name.split(",")[0]}Action`));
    expect(Object.keys(actions).sort()).toEqual([...called].sort());
  });

  it("leaves publishing and withdrawing to editors", async () => {
    await as("analyst");
    expect(await actions.publishReportAction({ reportId })).toMatchObject({ ok: false, status: 403 });
    const withdrawn = await actions.withdrawReportAction(undefined, form({ reportId, reason: "mine" }));
    expect(withdrawn?.error).toEqual({ "": ["You may not do that"] });
    await as("editor");
    expect(await actions.publishReportAction({ reportId })).toMatchObject({ ok: false, field: "checks" });
  });

  it("accepts pictures only from the desk", async () => {
    const upload = () =>
      POST(
        new Request("https://lodestone.example/api/attachments", { method: "POST", body: "not a picture" }),
        {
          params: Promise.resolve({}),
        },
      );
    await as("reader");
    expect((await upload()).status).toBe(403);
    await as("analyst");
    const refused = await upload();
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: expect.stringContaining("not a supported picture") });
    expect(await db.attachment.count()).toBe(0);
  });

  it("answers a late save with the current text, and keeps the late words", async () => {
    await as("analyst");
    await actions.saveDraftAction({ reportId, basedOn: 1, kind: "saved", content: content("First") });
    const late = await actions.saveDraftAction({
      reportId,
      basedOn: 1,
      kind: "autosave",
      content: content("Late"),
    });
    expect(late).toMatchObject({
      ok: true,
      data: { status: "conflict", revision: 2, content: { title: "First" } },
    });
    expect(await db.draftRevision.count({ where: { kind: "conflict" } })).toBe(1);
  });
});
