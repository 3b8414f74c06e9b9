import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { fileName } from "@/lib/files/file-name";
import { NewDocument } from "../../claims/schema";
import { AddSourceDocument, CreateSource } from "../../sources/schema";

await openTestDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "copies-"));
setEnv({ LODESTONE_DATA_DIR: folder });
const { db } = await import("@/lib/db/client");
const { fileStore } = await import("@/lib/files/open-store");
const { createSource } = await import("./create-source");
const { editSource } = await import("./edit-source");
const { gradeSource } = await import("./grade-source");
const { addSourceDocument } = await import("./add-source-document");
const { editSourceDocument } = await import("./edit-source-document");
const { attachCopy } = await import("./attach-copy");
const { declareOrigin } = await import("./declare-origin");
const { leaveOrigin } = await import("./leave-origin");
const { confirmSimilar } = await import("./confirm-similar");
const { dismissSimilar } = await import("./dismiss-similar");
const { restoreSimilar } = await import("./restore-similar");
const { similarDocuments } = await import("../../queries/sources/similar-documents");
const { findCopy } = await import("../../queries/sources/find-copy");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const READER: Viewer = { kind: "rank", rank: 30, signedIn: true };
const RELEASE =
  "The company said on Monday that its new separation line at Baotou had reached an efficiency of more than 95 per cent, a figure that it did not explain, and that deliveries would begin in the spring.";
let sourceId: string;
const epoch = async () => (await db.catalogueEpoch.findFirstOrThrow()).value;
const acts = async () => (await db.auditEntry.findMany({ orderBy: { seq: "asc" } })).map((row) => row.action);
const documentOf = (id: string) => db.sourceDocument.findUniqueOrThrow({ where: { id } });
const add = async (title: string, more: Partial<AddSourceDocument> = {}) =>
  (await addSourceDocument(OPERATOR, { sourceId, title, ...more }, ORIGIN)).documentId;

beforeAll(async () => {
  ({ sourceId } = await createSource(OPERATOR, { name: "Baotou Newsroom", country: "CN" }, ORIGIN));
});

describe("what is taken", () => {
  it.each([
    "javascript:alert(1)",
    "ftp://x.example/a",
    "https://user:secret@x.example/",
    "https://x",
    "/a",
    "https://x.example/ a",
  ])("is not the address %s", (url) => {
    expect(AddSourceDocument.safeParse({ sourceId, title: "T", url }).success).toBe(false);
    expect(CreateSource.safeParse({ name: "N", homepage: url }).success).toBe(false);
    expect(NewDocument.safeParse({ sourceName: "N", title: "T", url }).success).toBe(false);
  });

  it("is only for the desk", async () => {
    for (const viewer of [ANONYMOUS, READER]) {
      await expect(createSource(viewer, { name: "X" }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
      const grade = { sourceId, reliability: "A", rationale: "none" } as const;
      await expect(gradeSource(viewer, grade, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
      const copy = { documentId: sourceId, name: "a" };
      await expect(attachCopy(viewer, copy, new Uint8Array(3), ORIGIN)).rejects.toBeInstanceOf(Forbidden);
      await expect(findCopy(viewer, sourceId)).rejects.toBeInstanceOf(NotFound);
    }
    expect(await db.source.count()).toBe(1);
  });
});

describe("a source", () => {
  it("has its own address, made from its name", async () => {
    expect(await db.source.findMany({ select: { slug: true } })).toEqual([{ slug: "baotou-newsroom" }]);
    const again = createSource(OPERATOR, { name: "Baotou newsroom" }, ORIGIN);
    await expect(again).rejects.toMatchObject({ field: "name" });
    const renamed = { sourceId, revision: 1, name: "Newsroom of the city" };
    await editSource(OPERATOR, renamed, ORIGIN);
    const same = createSource(OPERATOR, { name: "newsroom of the City" }, ORIGIN);
    await expect(same).rejects.toMatchObject({ field: "name" });
    await editSource(OPERATOR, { ...renamed, revision: 2, name: "Baotou Newsroom" }, ORIGIN);
    const unknown = createSource(OPERATOR, { name: "Other", entity: "unknown" }, ORIGIN);
    await expect(unknown).rejects.toMatchObject({ field: "entity" });
  });

  it("is changed only from its current revision, which invalidates cached pages", async () => {
    const before = await epoch();
    const edit = { sourceId, revision: 3, name: "Baotou Newsroom", owner: "The city" };
    await editSource(OPERATOR, edit, ORIGIN);
    expect((await epoch()) > before).toBe(true);
    await expect(editSource(OPERATOR, edit, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    expect(await db.source.findFirst()).toMatchObject({ owner: "The city", country: null, revision: 4 });
  });

  it("keeps every grade with its day and reason", async () => {
    for (const reliability of ["F", "D", "C"] as const) {
      await gradeSource(OPERATOR, { sourceId, reliability, rationale: `It is ${reliability}` }, ORIGIN);
    }
    const gradings = await db.sourceGrading.findMany({ orderBy: { gradedAt: "asc" } });
    expect(gradings.map(({ reliability, downgrade }) => [reliability, downgrade])).toEqual([
      ["F", false],
      ["D", true],
      ["C", false],
    ]);
    expect(await db.source.findFirst()).toMatchObject({ reliability: "C" });
    expect((await acts()).slice(-3)).toEqual(["source.grade", "source.grade", "source.grade"]);
  });
});

describe("a document", () => {
  it("is recorded once, with a date as precise as given", async () => {
    const url = "https://example.com/one";
    const id = await add("One", { url, published: "2026-05" });
    expect(await documentOf(id)).toMatchObject({ publishedOn: new Date("2026-05-01"), precision: "month" });
    await expect(add("One again", { url })).rejects.toMatchObject({ field: "url" });
    await editSourceDocument(OPERATOR, { documentId: id, revision: 1, title: "One", url }, ORIGIN);
    expect(await documentOf(id)).toMatchObject({ publishedOn: null, precision: null, revision: 2 });
    const stale = editSourceDocument(OPERATOR, { documentId: id, revision: 1, title: "Old" }, ORIGIN);
    await expect(stale).rejects.toBeInstanceOf(Conflict);
  });

  it("stores a copy under its hash and takes its text from it, once", async () => {
    const id = await add("With a copy");
    const page = new TextEncoder().encode(`<html><body><p>${RELEASE}</p></body></html>`);
    const name = "../../evil\u202e.html";
    const { sha256, textTaken } = await attachCopy(OPERATOR, { documentId: id, name }, page, ORIGIN);
    expect([textTaken, (await documentOf(id)).text]).toEqual([true, RELEASE]);
    expect(new Uint8Array(await readFile(path.join(fileStore().place, fileName(sha256))))).toEqual(page);
    expect(await findCopy(OPERATOR, id)).toEqual({ sha256, mediaType: "text/html", name: "....evil.html" });
    const other = new TextEncoder().encode("Other words");
    expect((await attachCopy(OPERATOR, { documentId: id, name: "b" }, other, ORIGIN)).textTaken).toBe(false);
    expect((await documentOf(id)).text).toBe(RELEASE);
    const nothing = attachCopy(OPERATOR, { documentId: id, name: "c" }, new Uint8Array(), ORIGIN);
    await expect(nothing).rejects.toBeInstanceOf(Invalid);
  });
});

describe("origins", () => {
  it("are declared, joined and left; an empty one is deleted", async () => {
    const [one, other] = [await add("Copy one"), await add("Copy two")];
    const { originId } = await declareOrigin(OPERATOR, { documentIds: [one], label: "The release" }, ORIGIN);
    await declareOrigin(OPERATOR, { documentIds: [other], originId }, ORIGIN);
    expect((await documentOf(other)).originId).toBe(originId);
    await leaveOrigin(OPERATOR, { documentId: one }, ORIGIN);
    expect([(await documentOf(one)).originId, await db.origin.count()]).toEqual([null, 1]);
    await leaveOrigin(OPERATOR, { documentId: other }, ORIGIN);
    expect(await db.origin.count()).toBe(0);
    const gone = declareOrigin(OPERATOR, { documentIds: [one], originId }, ORIGIN);
    await expect(gone).rejects.toMatchObject({ field: "originId" });
  });
});

describe("similar documents", () => {
  const pairs = async () =>
    (await similarDocuments(OPERATOR, sourceId)).map(({ document, other, dismissed }) => [
      [document.title, other.title].sort().join(" = "),
      dismissed,
    ]);

  it("are shown until an editor decides, and again when that is undone", async () => {
    const { sourceId: wire } = await createSource(OPERATOR, { name: "A wire" }, ORIGIN);
    const text = `BAOTOU (A wire). ${RELEASE} Shares rose.`;
    const other = (
      await addSourceDocument(
        OPERATOR,
        { sourceId: wire, title: "Wire", text, published: "2026-05-02" },
        ORIGIN,
      )
    ).documentId;
    const chinese = { sourceId: wire, title: "With a copy", text: RELEASE, lang: "zh-Hans" };
    await addSourceDocument(OPERATOR, chinese, ORIGIN);
    const { id } = await db.sourceDocument.findFirstOrThrow({ where: { sourceId, title: "With a copy" } });
    expect(await pairs()).toEqual([["Wire = With a copy", false]]);
    const pair = { documentId: id, otherId: other };
    await dismissSimilar(OPERATOR, pair, ORIGIN);
    expect(await pairs()).toEqual([["Wire = With a copy", true]]);
    await restoreSimilar(OPERATOR, { documentId: other, otherId: id }, ORIGIN);
    expect(await pairs()).toEqual([["Wire = With a copy", false]]);
    await confirmSimilar(OPERATOR, pair, ORIGIN);
    expect(await pairs()).toEqual([]);
    const origin = await db.origin.findFirstOrThrow({
      select: { label: true, documents: { select: { id: true } } },
    });
    expect([origin.label, origin.documents.length]).toEqual(["Wire", 2]);
    await expect(similarDocuments(READER, sourceId)).rejects.toBeInstanceOf(NotFound);
  });

  it("merge their origins", async () => {
    const ids = [await add("A"), await add("B"), await add("C")];
    const [a = "", b = "", c = ""] = ids;
    await declareOrigin(OPERATOR, { documentIds: [a], label: "First" }, ORIGIN);
    await declareOrigin(OPERATOR, { documentIds: [b, c], label: "Second" }, ORIGIN);
    await confirmSimilar(OPERATOR, { documentId: a, otherId: b }, ORIGIN);
    const origins = await Promise.all(ids.map(async (id) => (await documentOf(id)).originId));
    expect(new Set(origins).size).toBe(1);
  });
});
