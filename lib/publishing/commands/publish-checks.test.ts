import { beforeAll, describe, expect, it } from "vitest";
import { OPERATOR, type Person } from "@/lib/access/types";
import { Blocked } from "@/lib/checks/blocked";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { makeAccount, signedIn } = await import("@/lib/auth/test-account");
const { ORIGIN, seedWorld } = await import("@/lib/reports/queries/test-world");
const { draftOf, paragraph, write } = await import("@/lib/checks/queries/test-drafts");
const { checkDraft } = await import("@/lib/checks/queries/check-draft");
const { listHistory } = await import("../queries/list-history");
const { publishReport } = await import("./publish-report");

let world: Awaited<ReturnType<typeof seedWorld>>;
let editor: Person;

beforeAll(async () => {
  world = await seedWorld();
  editor = await signedIn(await makeAccount({ role: "editor" }));
});

const LEFTOVER = "Sure, here is the revised paragraph.";
const NUMBER = "It swallows 5,000 tonnes of coke.";
const rulesOf = async (publishing: Promise<unknown>): Promise<string[]> => {
  const error = await publishing.catch((thrown: unknown) => thrown);
  if (!(error instanceof Blocked)) throw error;
  return error.report.rules.map(({ id }) => id);
};
const written = async () => [
  await db.reportVersion.count(),
  await db.segment.count(),
  await db.checkReason.count(),
  await db.sentenceHash.count(),
  await db.publicationLogEntry.count(),
  await db.auditEntry.count(),
];

describe("the publish checks", () => {
  it("stops everyone at an error, whatever reason is given, and writes nothing", async () => {
    const reportId = await draftOf(world.authorId, paragraph(LEFTOVER), paragraph(NUMBER));
    const before = await written();
    const reasons = [{ rule: "leftover", reason: "We like it so" }];
    for (const viewer of [OPERATOR, editor])
      expect(await rulesOf(publishReport(viewer, { reportId, reasons }, ORIGIN))).toEqual(["leftover"]);
    expect(await written()).toEqual(before);
  });

  it("asks a person for a reason and stores it with the version; records that a command gave none", async () => {
    const reportId = await draftOf(world.authorId, paragraph(NUMBER));
    const before = await written();
    expect(await rulesOf(publishReport(editor, { reportId }, ORIGIN))).toEqual(["number-without-claim"]);
    const other = [{ rule: "no-tags", reason: "Not asked for by any reader" }];
    expect(await rulesOf(publishReport(editor, { reportId, reasons: other }, ORIGIN))).toEqual([
      "number-without-claim",
    ]);
    expect(await written()).toEqual(before);
    const reasons = [{ rule: "number-without-claim", reason: "Counted by us" }, ...other];
    const { versionId } = await publishReport(editor, { reportId, reasons }, ORIGIN);
    const kept = await db.checkReason.findMany({ where: { versionId } });
    expect(kept).toMatchObject([
      {
        rule: "number-without-claim",
        reason: "Counted by us",
        byId: editor.accountId,
        findings: [{ words: "5,000 tonnes" }],
      },
    ]);
    expect((await listHistory(editor, reportId)).versions[0]?.checkReasons).toEqual([
      { title: "A number without a claim", reason: "Counted by us" },
    ]);
    const byCommand = await draftOf(world.authorId, paragraph(NUMBER));
    const first = await publishReport(OPERATOR, { reportId: byCommand }, ORIGIN);
    expect(await db.checkReason.findFirst({ where: { versionId: first.versionId } })).toMatchObject({
      reason: "Published by command, without a review of the warnings.",
      byId: null,
    });
    await write(world.authorId, byCommand, [paragraph(NUMBER), paragraph("A line without any.")]);
    const second = await publishReport(OPERATOR, { reportId: byCommand, reason: "More coke" }, ORIGIN);
    expect(await db.checkReason.findFirst({ where: { versionId: second.versionId } })).toMatchObject({
      reason: "More coke",
    });
  });

  it("accepts no reason that says nothing, and asks again at the next version", async () => {
    const number = paragraph(NUMBER);
    const reportId = await draftOf(world.authorId, number);
    const rule = "number-without-claim";
    for (const reason of ["x", "ok", "…", "this is fine"])
      await expect(publishReport(editor, { reportId, reasons: [{ rule, reason }] }, ORIGIN)).rejects.toThrow(
        "Explain it in a few words",
      );
    await publishReport(editor, { reportId, reasons: [{ rule, reason: "Counted by us" }] }, ORIGIN);
    await write(world.authorId, reportId, [number, paragraph("A line without any.")]);
    const { rules, since } = await checkDraft(editor, reportId);
    expect(rules.map(({ id }) => id)).toEqual([rule]);
    expect(JSON.stringify(rules)).not.toContain("Counted by us");
    expect(since).toMatchObject({ version: 1, differences: [{ label: "Paragraph", kind: "added" }] });
    await expect(publishReport(editor, { reportId, reason: "A line more" }, ORIGIN)).rejects.toBeInstanceOf(
      Blocked,
    );
    for (const reason of ["x", "…"])
      await expect(publishReport(OPERATOR, { reportId, reason }, ORIGIN)).rejects.toThrow(
        "Explain it in words",
      );
  });

  it("shows a correction word by word before it is published", async () => {
    const wrong = paragraph("It closed in September.");
    const reportId = await draftOf(world.authorId, wrong);
    expect((await checkDraft(editor, reportId)).since).toBeNull();
    await publishReport(OPERATOR, { reportId }, ORIGIN);
    await write(world.authorId, reportId, [
      { ...wrong, content: [{ type: "text", text: "It closed in tober." }] },
    ]);
    expect((await checkDraft(editor, reportId)).since).toEqual({
      version: 1,
      differences: [
        expect.objectContaining({
          kind: "changed",
          parts: [
            { text: "It closed in ", in: "both" },
            { text: "September", in: "before" },
            { text: "tober", in: "after" },
            { text: ".", in: "both" },
          ],
        }),
      ],
    });
  });

  it("is available only to the desk", async () => {
    const reportId = await draftOf(world.authorId, paragraph(NUMBER));
    await expect(checkDraft({ kind: "anonymous" }, reportId)).rejects.toBeInstanceOf(NotFound);
    const analyst: Person = { ...editor, role: "analyst" };
    expect((await checkDraft(analyst, reportId)).rules.map(({ id }) => id)).toEqual(["number-without-claim"]);
    await expect(publishReport(analyst, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  });
});
