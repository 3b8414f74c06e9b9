import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person, type Role, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { ListDrafts } from "../../desk-query";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("../test-world");
const { createDraft } = await import("../../commands/create-draft");
const { saveDraft } = await import("../../commands/save-draft");
const { restoreRevision } = await import("../../commands/restore-revision");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { listDrafts } = await import("./list-drafts");
const { findDraft } = await import("./find-draft");
const { listHistory } = await import("@/lib/publishing/queries/list-history");
const { readSnapshot } = await import("./read-snapshot");
const { previewDraft } = await import("./preview-draft");
const { suggestEntities, findEntityChoices } = await import("./entity-choices");
const { countAnnounced } = await import("./count-announced");
const { listAccessLevels, listAuthors } = await import("./choices");

let world: Awaited<ReturnType<typeof seedWorld>>;
let analyst: Person;
let live: string;
let withdrawn: string;
let draft: string;

async function person(role: Role): Promise<Person> {
  const email = `${role}@desk.example`;
  const { id: accountId } = await db.account.create({
    data: { email, name: role, role },
    select: { id: true },
  });
  return {
    kind: "person",
    accountId,
    sessionId: accountId,
    name: role,
    email,
    role,
    verified: true,
    membershipRank: role === "reader" ? 30 : 0,
  };
}

const list = (asked: object) => listDrafts(analyst, ListDrafts.parse(asked));

beforeAll(async () => {
  world = await seedWorld();
  analyst = await person("analyst");
  const parts = [
    { access: "public", words: "open words", entityId: world.entities.public },
    { access: "registered", words: "registered words" },
    {
      access: "subscriber",
      words: "subscriber words",
      entityId: world.entities.subscriber,
      offer: "A table",
    },
    { access: "professional", words: "professional words" },
  ];
  live = (await publish(world, { title: "Live report", parts })).reportId;
  withdrawn = (await publish(world, { title: "Taken back", parts })).reportId;
  await withdrawReport({ kind: "operator" }, { reportId: withdrawn, reason: "wrong" }, ORIGIN);
  draft = (await createDraft(analyst, { title: "100% of a draft" }, ORIGIN)).reportId;
});

describe("the desk’s queries", () => {
  it("do not exist for anyone outside the desk", async () => {
    const others: Viewer[] = [
      ANONYMOUS,
      await person("reader"),
      { kind: "rank", rank: 30, signedIn: true },
      { kind: "rank", rank: 1_000_000, signedIn: true },
    ];
    for (const viewer of others) {
      const asked = [
        () => listDrafts(viewer, ListDrafts.parse({})),
        () => findDraft(viewer, live),
        () => listHistory(viewer, live),
        () => readSnapshot(viewer, live, "draft"),
        () => readSnapshot(viewer, live, "v1"),
        () => previewDraft(viewer, live, "public"),
        () => suggestEntities(viewer, "one"),
        () => findEntityChoices(viewer, [world.subjectId]),
        () => countAnnounced(viewer),
        () => listAccessLevels(viewer),
        () => listAuthors(viewer),
      ];
      for (const ask of asked) await expect(ask()).rejects.toBeInstanceOf(NotFound);
    }
  });

  it("show the state of each report, and filter and search by it", async () => {
    const all = (await list({})).rows;
    expect(Object.fromEntries(all.map((row) => [row.id, row.state]))).toEqual({
      [live]: { kind: "published", version: 1, changed: false },
      [withdrawn]: { kind: "withdrawn", version: 1 },
      [draft]: { kind: "draft" },
    });
    const ids = async (asked: object) => (await list(asked)).rows.map((row) => row.id);
    expect(await ids({ show: "drafts" })).toEqual([draft]);
    expect(await ids({ show: "mine" })).toEqual([draft]);
    expect(await ids({ show: "withdrawn" })).toEqual([withdrawn]);
    expect(await ids({ show: "published" })).toEqual([live]);
    expect(await ids({ show: "changed" })).toEqual([]);
    expect(await ids({ q: "0% OF" })).toEqual([draft]);
    expect(await ids({ q: "%" })).toEqual([draft]);
    expect((await ids({ q: "ann" })).sort()).toEqual([live, withdrawn].sort());
    expect(await ids({ q: "no match" })).toEqual([]);
  });

  it("continue where a page ended", async () => {
    const content = (await findDraft(analyst, draft)).content;
    for (let count = 0; count < 32; count += 1)
      await createDraft(analyst, { title: `Page ${count}` }, ORIGIN);
    const first = await list({ q: "page" });
    const second = await list({ q: "page", before: first.older });
    expect(first.rows).toHaveLength(30);
    expect(second).toMatchObject({ older: null });
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(32);
    expect(content.title).toBe("100% of a draft");
  });

  it("preview a draft as each level reads it, and no more", async () => {
    const words = async (as: string) => JSON.stringify(await previewDraft(analyst, live, as));
    const reads = {
      public: ["open words"],
      registered: ["open words", "registered words"],
      subscriber: ["open words", "registered words", "subscriber words"],
      professional: ["open words", "registered words", "subscriber words", "professional words"],
    };
    const all = reads.professional;
    for (const [as, own] of Object.entries({ ...reads, staff: all })) {
      const told = await words(as);
      for (const sentence of all)
        expect(told.includes(sentence), `${as}: ${sentence}`).toBe(own.includes(sentence));
    }
    const stranger = await previewDraft(analyst, live, "public");
    expect(stranger.offer).toMatchObject({ full: { slug: "professional" }, first: { slug: "registered" } });
    expect(stranger.body.cards.map((card) => card.id)).toEqual([world.entities.public]);
    expect((await previewDraft(analyst, live, "staff")).offer).toBeNull();
    const said = async (as: string) => (await previewDraft(analyst, live, as)).offer?.words;
    expect([await said("public"), await said("registered"), await said("subscriber")]).toEqual([
      "What is inside",
      "A table",
      "",
    ]);
    await expect(previewDraft(analyst, live, "no-such-tier")).rejects.toBeInstanceOf(NotFound);
  });

  it("restore a version as the document it was cut from", async () => {
    const version = await readSnapshot(analyst, live, "v1");
    const now = await readSnapshot(analyst, live, "draft");
    // Only a divider that sets the level already in force is lost.
    expect(version.content.document.content).toEqual(now.content.document.content.slice(1));
    expect(version.content.authorIds).toEqual([world.authorId]);
    await expect(readSnapshot(analyst, draft, "v1")).rejects.toBeInstanceOf(NotFound);
  });

  it("restore an earlier save as a new revision, and say when the draft has moved on", async () => {
    const opened = await findDraft(analyst, draft);
    const changed = { ...opened.content, title: "Another title" };
    await saveDraft(analyst, { reportId: draft, basedOn: opened.revision, kind: "saved", content: changed });
    const { revisions, revision } = await listHistory(analyst, draft);
    const first = revisions.at(-1);
    if (!first) throw new Error("no revision");
    await expect(
      restoreRevision(analyst, { reportId: draft, revisionId: first.id, basedOn: revision - 1 }),
    ).rejects.toThrow(/saved since/);
    await expect(
      restoreRevision(analyst, { reportId: live, revisionId: first.id, basedOn: 2 }),
    ).rejects.toBeInstanceOf(NotFound);
    await restoreRevision(analyst, { reportId: draft, revisionId: first.id, basedOn: revision });
    const after = await listHistory(analyst, draft);
    expect(after.title).toBe("100% of a draft");
    expect(after.revisions).toHaveLength(3);
    expect((await readSnapshot(analyst, draft, `r:${revisions[0]?.id ?? ""}`)).content.title).toBe(
      "Another title",
    );
  });

  it("find entities by a part of any name, whole names first", async () => {
    const found = await suggestEntities(analyst, "the public");
    expect(found[0]).toMatchObject({
      id: world.entities.public,
      name: "The public one",
      kind: "Organization",
    });
    expect(await suggestEntities(analyst, "%")).toEqual([]);
  });

  it("write the name that was typed, if no other entity has it", async () => {
    const name = (entityId: string, value: string, lang = "en", type: "alias" | "previous" = "alias") =>
      db.entityName.create({ data: { entityId, lang, value, type } });
    const { public: one = "", subscriber: other = "" } = world.entities;
    await name(one, "盛和资源", "zh-Hans");
    await name(one, "Shared short name");
    await name(other, "Shared Short Name");
    await name(one, "Old Name of One", "en", "previous");
    const written = async (words: string) =>
      (await suggestEntities(analyst, words)).find(({ id }) => id === one)?.written;
    expect(await written("盛和资源")).toBe("盛和资源");
    expect(await written("盛和")).toBe("盛和资源");
    expect(await written("盛和資源")).toBe("盛和资源");
    expect(await written("shenghe")).toBeUndefined();
    expect(await written("shared short name")).toBeUndefined();
    expect(await written("old name")).toBeUndefined();
    expect(await written("old name of one")).toBe("Old Name of One");
  });
});
