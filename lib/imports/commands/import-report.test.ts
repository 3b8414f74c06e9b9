import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden } from "@/lib/errors";
import type { BatchFile, FileOutcome } from "./import-batch";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { importBatch } = await import("./import-batch");

const ORIGIN = { address: "local", userAgent: "test" };
const file = (name: string, text: string): BatchFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(text)),
  loadImage: async () => null,
});
const note = (over: { slug?: string; body?: string; front?: string } = {}) =>
  `---\ntitle: A note on kilns\nslug: ${over.slug ?? "kilns"}\nauthors: [ann]\naccess: public\n${over.front ?? ""}---\n\n${over.body ?? "Stonebeck has two fires.\n\n<!-- access: subscriber -->\n\nOne of them is old."}\n`;
const run = async (files: BatchFile[], publish: { reason?: string } | null = null): Promise<FileOutcome[]> =>
  importBatch(OPERATOR, { files, options: {}, publish }, ORIGIN);
const draftOf = (slug: string) =>
  db.draft.findFirstOrThrow({ where: { report: { slug } }, include: { revisions: true, report: true } });
const rows = async () => [
  await db.report.count(),
  await db.draft.count(),
  await db.draftRevision.count(),
  await db.auditEntry.count(),
];

beforeAll(async () => {
  await db.tier.create({
    data: { slug: "subscriber", name: "Subscriber", rank: 20, priceText: "", summary: "", benefits: [] },
  });
  await db.author.create({ data: { slug: "ann", name: "Ann Ardle", bio: "" } });
  await db.entity.create({
    data: {
      slug: "stonebeck",
      kind: "Organization",
      stages: [],
      summary: "",
      confidence: "high",
      names: { create: { lang: "en", type: "primary", value: "Stonebeck" } },
    },
  });
});

describe("an import", () => {
  it("makes a draft with its mentions proposed; the same file again a revision with the same ids", async () => {
    const [first] = await run([file("kilns.md", note())]);
    expect(first).toMatchObject({ status: "draft", draft: { created: true, revision: 1 } });
    const before = await draftOf("kilns");
    expect(before.report.importSource).toBe("file:kilns.md");
    expect(JSON.stringify(before.document)).toContain('"proposed":true');
    const body =
      "Stonebeck has two fires.\n\nA new paragraph.\n\n<!-- access: subscriber -->\n\nOne of them is very old.";
    const [second] = await run([file("kilns.md", note({ body }))]);
    expect(second).toMatchObject({ status: "draft", draft: { created: false, revision: 2 } });
    const after = await draftOf("kilns");
    expect(after.revisions.map(({ kind }) => kind)).toEqual(["imported", "imported"]);
    const ids = (document: unknown) =>
      [...JSON.stringify(document).matchAll(/"id":"([\w-]{12})"/g)].map((match) => match[1]);
    const [one, two] = [ids(before.document), ids(after.document)];
    expect([two[0], two[2]]).toEqual([one[0], one[1]]);
  });

  it("is refused whole, with line and reason, and writes nothing", async () => {
    const before = await rows();
    const outcomes = await run([
      file("tier.md", note({ slug: "t", body: "a\n\n<!-- access: gold -->\n\nb" })),
      file("author.md", note({ slug: "a" }).replace("[ann]", "[ann, unknown]")),
      file("entity.md", note({ slug: "e", front: "entities:\n  - stonebek\n" })),
      file("picture.md", note({ slug: "p", body: "![a](a.png)" })),
      file("binary.md", "%PDF-1.7"),
      file("empty.txt", ""),
    ]);
    expect(outcomes.map((outcome) => outcome.status === "refused" && [outcome.line, outcome.reason])).toEqual(
      [
        [10, "Line 10: There is no tier “gold”. The levels are public, registered, subscriber."],
        [4, "Line 4: There is no author “unknown”."],
        [7, "Line 7: There is no entity “stonebek”. Did you mean “stonebeck”?"],
        [8, "Line 8: The picture “a.png” is not in the file's folder."],
        [null, "This is a PDF, not text. Save it as text or Markdown first."],
        [null, "The file is empty."],
      ],
    );
    expect(await rows()).toEqual(before);
  });

  it("rejects a slug from elsewhere, and two files with one slug in a batch", async () => {
    const [other] = await run([file("other.md", note())]);
    expect(other).toMatchObject({ status: "refused", reason: expect.stringContaining("file:kilns.md") });
    const twins = await run([
      file("x.md", note({ slug: "x" })),
      file("y.md", note({ slug: "x" })),
      file("z.md", note({ slug: "z" })),
    ]);
    expect(twins.map(({ status }) => status)).toEqual(["refused", "refused", "draft"]);
    expect(await db.report.count({ where: { slug: "x" } })).toBe(0);
  });

  it("publishes when asked, accepting the mentions; a second time only with a reason", async () => {
    const [first] = await run([file("fires.md", note({ slug: "fires" }))], {});
    expect(first).toMatchObject({ status: "published", version: 1 });
    expect(await db.mention.count({ where: { report: { slug: "fires" } } })).toBe(1);
    const changed = note({ slug: "fires", body: "Stonebeck has three fires." });
    const [blocked] = await run([file("fires.md", changed)], {});
    expect(blocked).toMatchObject({ status: "draft", blocked: expect.stringContaining("what changed") });
    const [second] = await run([file("fires.md", changed)], { reason: "A third fire" });
    expect(second).toMatchObject({ status: "published", version: 2 });
  });

  it("of plain text is public in its highlights alone, and signed by the house when no author is named", async () => {
    const text =
      "Two fires\n\nHighlights\n- One is old.\n- Stonebeck owns both.\n\nThe kiln burns from both ends.\n\n0 Comments\n";
    const [outcome] = await run([file("fires.txt", text)], {});
    expect(outcome).toMatchObject({ status: "published", draft: { slug: "two-fires", title: "Two fires" } });
    const segments = await db.segment.findMany({
      where: { version: { report: { slug: "two-fires" } } },
      orderBy: { position: "asc" },
    });
    expect(segments.map(({ minRank, text: words }) => [minRank, words])).toEqual([
      [0, "One is old.\nStonebeck owns both."],
      [20, "The kiln burns from both ends."],
    ]);
    const authors = await db.versionAuthor.findMany({
      where: { version: { report: { slug: "two-fires" } } },
      select: { author: { select: { name: true } } },
    });
    expect(authors).toEqual([{ author: { name: "The desk" } }]);
  });

  it("requires the permission", async () => {
    await expect(importBatch(ANONYMOUS, { files: [], options: {}, publish: null }, ORIGIN)).rejects.toThrow(
      Forbidden,
    );
  });
});
