import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import type { Block } from "@/lib/document/block";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import type { ClaimFacts, MakeClaim } from "../../claims/schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { makeClaim } = await import("./make-claim");
const { editClaim } = await import("./edit-claim");
const { supersedeClaim } = await import("./supersede-claim");
const { requoteClaim } = await import("./requote-claim");
const { retractClaim, restoreClaim } = await import("./retract-claim");
const { attachDocument, detachDocument } = await import("./attach-document");
const { assessClaim } = await import("./assess-claim");
const { linkClaims } = await import("./link-claims");
const { listDeskClaims, suggestClaims } = await import("../../queries/desk-claims");
const { suggestDocuments, suggestSources } = await import("../../queries/suggest-documents");

const world = await seedWorld();
const { reportId } = await createDraft(OPERATOR, { title: "Motors" }, ORIGIN);
const READER: Viewer = { kind: "rank", rank: 1_000_000, signedIn: true };
const QUOTE = "an efficiency above 95 %";
const facts = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({
  subjectId: world.subjectId,
  predicate: "efficiency",
  comparator: "gt",
  value: 95,
  upper: null,
  unit: "%",
  objectId: null,
  statement: null,
  asserterId: null,
  asserterName: "X",
  assertedOn: "2023-09",
  ...over,
});
const make = async (over: Partial<MakeClaim> = {}): Promise<string> => {
  const intent = { reportId, quote: QUOTE, facts: facts(), ...over };
  return (await makeClaim(OPERATOR, intent, ORIGIN)).claimId;
};
const wrongs: [Partial<ClaimFacts>, string][] = [
  [{ unit: "t/a" }, "unit"],
  [{ unit: null }, "unit"],
  [{ value: null }, "value"],
  [{ comparator: "range" }, "upper"],
  [{ comparator: "range", upper: 90 }, "upper"],
  [{ upper: 99 }, "upper"],
  [{ predicate: "owns" }, "objectId"],
  [{ predicate: "launched" }, "statement"],
  [{ predicate: "launched", statement: "in autumn" }, "value"],
  [{ asserterId: world.subjectId }, "asserterName"],
  [{ subjectId: randomUUID() }, "subjectId"],
];
const NEW_DOCUMENT = { sourceName: "Motor News", title: "A motor", url: "https://motor.example.com/1" };
const judgement = { credibility: 6, status: "asserted", rationale: "One source" } as const;

describe("making a claim", () => {
  it("is for the desk, and needs an existing draft", async () => {
    for (const viewer of [ANONYMOUS, READER]) {
      await expect(
        makeClaim(viewer, { reportId, quote: QUOTE, facts: facts() }, ORIGIN),
      ).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(make({ reportId: randomUUID() })).rejects.toBeInstanceOf(NotFound);
  });

  it.each(wrongs)("refuses %o with the field %s", async (wrong, field) => {
    await expect(make({ facts: facts(wrong) })).rejects.toMatchObject({ field });
  });

  it("writes claim, source, document and judgement in one act, and logs it", async () => {
    const id = await make({ document: NEW_DOCUMENT, assessment: judgement });
    const [claim] = await listDeskClaims(OPERATOR, reportId, []);
    expect(claim).toMatchObject({
      ref: {
        id,
        status: "asserted",
        credibility: 6,
        reliability: null,
        assertedOn: "2023-09-01",
        precision: "month",
      },
      text: "Efficiency of Subject Corp: >\u00a095%",
      assertion: "asserted by X, September 2023",
      published: false,
      documents: [{ document: { title: "A motor", source: { name: "Motor News" } } }],
      history: [{ rationale: "One source", by: null }],
      origins: 1,
    });
    const acts = await db.auditEntry.findMany({
      orderBy: { seq: "desc" },
      take: 3,
      select: { action: true },
    });
    expect(acts.map(({ action }) => action)).toEqual(["claim.make", "source.add-document", "source.create"]);
  });

  it("leaves nothing behind when a part is refused", async () => {
    const before = await db.claim.count();
    const corroborated = { ...judgement, status: "corroborated" } as const;
    await expect(
      make({ document: { ...NEW_DOCUMENT, sourceName: "Other", url: undefined }, assessment: corroborated }),
    ).rejects.toMatchObject({ field: "status" });
    await expect(make({ document: NEW_DOCUMENT })).rejects.toMatchObject({ field: "sourceName" });
    const [source] = await suggestSources(OPERATOR, "motor");
    const again = { sourceId: source?.id ?? "", title: "Again", url: NEW_DOCUMENT.url };
    await expect(make({ document: again })).rejects.toMatchObject({ field: "url" });
    expect(await db.claim.count()).toBe(before);
    expect(await suggestSources(OPERATOR, "other")).toEqual([]);
  });
});

describe("a claim that is not published", () => {
  it("is edited once for each revision, moved to other words, retracted and restored", async () => {
    const claimId = await make();
    await editClaim(OPERATOR, { claimId, revision: 1, facts: facts({ value: 96 }) }, ORIGIN);
    await expect(
      editClaim(OPERATOR, { claimId, revision: 1, facts: facts() }, ORIGIN),
    ).rejects.toBeInstanceOf(Conflict);
    await expect(
      requoteClaim(OPERATOR, { claimId, revision: 1, quote: "other" }, ORIGIN),
    ).rejects.toBeInstanceOf(Conflict);
    await requoteClaim(OPERATOR, { claimId, revision: 2, quote: "over 96 %" }, ORIGIN);
    const listed = async () =>
      (await listDeskClaims(OPERATOR, reportId, [])).find(({ ref }) => ref.id === claimId);
    expect(await listed()).toMatchObject({ revision: 3, quote: "over 96 %", ref: { value: { value: 96 } } });
    await retractClaim(OPERATOR, { claimId }, ORIGIN);
    expect(await listed()).toBeUndefined();
    await expect(retractClaim(OPERATOR, { claimId }, ORIGIN)).rejects.toBeInstanceOf(NotFound);
    await restoreClaim(OPERATOR, { claimId }, ORIGIN);
    expect(await listed()).toBeDefined();
  });

  it("rests on each document once, and the first gives its grade", async () => {
    const claimId = await make();
    const tie = await attachDocument(
      OPERATOR,
      { claimId, document: { sourceName: "Graded", title: "G" } },
      ORIGIN,
    );
    await expect(
      attachDocument(OPERATOR, { claimId, document: { documentId: tie.documentId } }, ORIGIN),
    ).rejects.toMatchObject({ field: "documentId" });
    expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({
      sourceId: expect.any(String),
    });
    await detachDocument(OPERATOR, { id: tie.id }, ORIGIN);
    expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({ sourceId: null });
  });
});

describe("a published claim", () => {
  let claimId: string;
  let reportId: string;
  beforeAll(async () => {
    // A separate report: a draft cannot be published with claims that its text does not carry.
    ({ reportId } = await createDraft(OPERATOR, { title: "Motors at last" }, ORIGIN));
    claimId = await make({ reportId, document: { sourceName: "Zeroth", title: "0" } });
    const block: Block = {
      type: "paragraph",
      attrs: { id: "block-motor" },
      content: [{ type: "text", text: QUOTE, marks: [{ type: "claim", attrs: { id: claimId } }] }],
    };
    await publish(world, { title: "Motors at last", reportId, document: { type: "doc", content: [block] } });
  });

  it("is superseded, not edited or retracted", async () => {
    const edit = editClaim(OPERATOR, { claimId, revision: 1, facts: facts() }, ORIGIN);
    await expect(edit).rejects.toBeInstanceOf(Conflict);
    await expect(retractClaim(OPERATOR, { claimId }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    await attachDocument(OPERATOR, { claimId, document: { sourceName: "Third", title: "3" } }, ORIGIN);
    const next = await supersedeClaim(
      OPERATOR,
      { claimId, reportId, quote: QUOTE, facts: facts({ value: 97 }) },
      ORIGIN,
    );
    const claims = await listDeskClaims(OPERATOR, reportId, []);
    expect(claims.find(({ ref }) => ref.id === next.claimId)).toMatchObject({
      published: false,
      documents: [{ document: { title: "0" } }, { document: { title: "3" } }],
      links: [{ kind: "supersedes", outgoing: true, claim: { id: claimId, report: "Motors at last" } }],
    });
    const links = [{ kind: "supersedes", outgoing: false }];
    expect(claims.find(({ ref }) => ref.id === claimId)).toMatchObject({ published: true, links });
  });

  const epoch = async () => (await db.catalogueEpoch.findUniqueOrThrow({ where: { id: 1 } })).value;

  it("in a draft does not invalidate cached pages before a published claim is linked with it", async () => {
    const before = await epoch();
    const id = await make();
    await assessClaim(OPERATOR, { claimId: id, assessment: judgement }, ORIGIN);
    await retractClaim(OPERATOR, { claimId: id }, ORIGIN);
    await restoreClaim(OPERATOR, { claimId: id }, ORIGIN);
    expect(await epoch()).toBe(before);
    await linkClaims(OPERATOR, { fromId: id, kind: "repeats", toId: claimId, note: null }, ORIGIN);
    const linked = await epoch();
    expect(linked).toBeGreaterThan(before);
    await assessClaim(OPERATOR, { claimId: id, assessment: { ...judgement, credibility: 5 } }, ORIGIN);
    expect(await epoch()).toBeGreaterThan(linked);
    await retractClaim(OPERATOR, { claimId: id }, ORIGIN);
  });

  it("is reassessed, which invalidates cached pages", async () => {
    const before = await epoch();
    await assessClaim(OPERATOR, { claimId, assessment: { ...judgement, status: "contested" } }, ORIGIN);
    expect(await epoch()).toBeGreaterThan(before);
    expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({
      status: "contested",
      minRank: 0,
    });
  });
});

describe("the desk's list", () => {
  it("compares with the same property of the same subject elsewhere, in two statements", async () => {
    const other = await createDraft(OPERATOR, { title: "Elsewhere" }, ORIGIN);
    const id = await make({ reportId: other.reportId, facts: facts({ comparator: "eq", value: 31 }) });
    const { result, queries } = await countQueries(() => listDeskClaims(OPERATOR, other.reportId, [id]));
    expect(queries).toBe(2);
    expect(result).toHaveLength(1);
    expect(result[0]?.comparable).toHaveLength(5);
    expect(result[0]?.comparable[0]).toMatchObject({ comparison: "less", report: "Motors" });
    expect(await suggestClaims(OPERATOR, "SUBJECT corp")).toHaveLength(6);
    expect(await suggestDocuments(OPERATOR, "motor news")).toMatchObject([{ title: "A motor" }]);
  });

  it("does not exist for anyone else", async () => {
    for (const viewer of [ANONYMOUS, READER]) {
      await expect(listDeskClaims(viewer, reportId, [])).rejects.toBeInstanceOf(NotFound);
      await expect(suggestClaims(viewer, "")).rejects.toBeInstanceOf(NotFound);
      await expect(suggestDocuments(viewer, "")).rejects.toBeInstanceOf(NotFound);
      await expect(suggestSources(viewer, "")).rejects.toBeInstanceOf(NotFound);
    }
  });
});
