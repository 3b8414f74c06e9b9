import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import type { Block } from "@/lib/document/block";
import { ReportDocument } from "@/lib/document/document";
import { markClaims } from "@/lib/document/mark-claims";
import { blockText } from "@/lib/document/plain-text";
import { sentences } from "@/lib/document/sentences";
import { disclaimerWords } from "@/lib/evidence/disclaimer/disclaimer-words";

const FILE = "tests/fixtures/publisher/motors-on-show.txt";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedTiers } = await import("@/prisma/seed/tiers");
const { seedField } = await import("@/prisma/seed/reference-data");
const { importBatch } = await import("./commands/import-batch");
const { createSource } = await import("@/lib/evidence/commands/sources/create-source");
const { gradeSource } = await import("@/lib/evidence/commands/sources/grade-source");
const { addSourceDocument } = await import("@/lib/evidence/commands/sources/add-source-document");
const { makeClaim } = await import("@/lib/evidence/commands/claims/make-claim");
const { versionEvidence } = await import("@/lib/evidence/queries/version-claims");
const { saveDraft } = await import("@/lib/reports/commands/save-draft");
const { publishReport } = await import("@/lib/publishing/commands/publish-report");
const { readReport } = await import("@/lib/reports/queries/read-report");
const { findDraft } = await import("@/lib/reports/queries/drafts/find-draft");
const { addSentence } = await import("@/lib/entities/commands/relationships/add-evidence");
const { readEntity } = await import("@/lib/entities/queries/read-entity");

const ORIGIN = { address: "local", userAgent: "test" };
const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };

/** What the desk finds in the document: the position of the words, and what they claim. */
const CLAIMS = [
  { words: />\s?95\s?%/, subject: "permanent-magnet-motor", predicate: "efficiency", value: 95 },
  {
    words: /Automotive New Materials Industry Innovation Alliance/,
    subject: "automotive-new-materials-alliance",
    predicate: "launched",
    statement: "launched at the event; no member is named",
  },
  {
    words: /affiliated with China Northern Rare Earth Group/,
    subject: "brire",
    predicate: "affiliated-with",
    object: "china-northern-rare-earth",
  },
];

describe("the document of a publisher", () => {
  it("ends with claims, grades, sources, a proven edge and a disclaimer, and nothing that the document does not say", async () => {
    const ids = await prepared();
    const { reportId, slug } = await imported();
    const documentId = await sourced();
    const draft = await findDraft(OPERATOR, reportId);
    const blocks = draft.content.document.content.filter((node): node is Block => node.type !== "paywall");
    let document = draft.content.document;
    for (const { words, subject, predicate, value, statement, object } of CLAIMS) {
      const block = blocks.find((one) => one.type !== "disclaimer" && words.test(blockText(one)));
      const quote = words.exec(blockText(block ?? fail(`${words}`)))?.[0] ?? "";
      const { claimId } = await makeClaim(
        OPERATOR,
        {
          reportId,
          quote,
          facts: {
            subjectId: ids(subject),
            predicate,
            ...(value !== undefined && { comparator: "gt", value, unit: "%" }),
            statement: statement ?? null,
            objectId: object ? ids(object) : null,
            asserterId: ids("brire-tianjin-branch"),
          },
          document: { documentId },
          assessment: { credibility: 6, status: "unverifiable", rationale: "One undated article." },
        },
        ORIGIN,
      );
      document = withMark(document, block?.attrs.id ?? "", quote, claimId);
    }
    await saveDraft(OPERATOR, {
      reportId,
      basedOn: draft.revision,
      kind: "saved",
      content: { ...draft.content, document },
    });
    await publishReport(OPERATOR, { reportId }, ORIGIN);

    const page = await readReport(SUBSCRIBER, slug);
    if (page.kind !== "report") throw new Error(page.kind);
    const member = await versionEvidence(SUBSCRIBER, page.head.versionId);
    expect(
      member.claims.map(({ predicate, reliability, credibility }) => [predicate, reliability, credibility]),
    ).toEqual(expect.arrayContaining(CLAIMS.map(({ predicate }) => [predicate, "C", 6])));
    const said = disclaimerWords(member.disclaimers[0]?.items ?? []).flat();
    const covered = said.flatMap((piece) =>
      typeof piece === "object" && "claimId" in piece ? [piece.claimId] : [],
    );
    expect(new Set(covered)).toEqual(new Set(member.claims.map(({ id }) => id)));
    // The body is for members: an anonymous reader sees none of its claims.
    expect(await versionEvidence(ANONYMOUS, page.head.versionId)).toMatchObject({ claims: [] });

    await prove(
      reportId,
      page.body.segments.flatMap((segment) => segment.blocks),
    );
    const institute = await readEntity(SUBSCRIBER, "brire", { day: null, before: null });
    expect(JSON.stringify(institute)).toContain('"kind":"subsidiary-of"');
    expect(JSON.stringify(await readEntity(ANONYMOUS, "brire", { day: null, before: null }))).not.toContain(
      '"kind":"subsidiary-of"',
    );

    // The document names no date and no conference: neither is anywhere.
    const claims = await db.claim.findMany({ select: { assertedOn: true, precision: true } });
    expect(claims.every(({ assertedOn, precision }) => assertedOn === null && precision === null)).toBe(true);
    const [source] = await db.sourceDocument.findMany({ select: { publishedOn: true, url: true } });
    expect(source).toEqual({ publishedOn: null, url: null });
    const event = await db.entity.findUniqueOrThrow({
      where: { slug: "nev-lightweight-materials-conference" },
      select: { asOf: true },
    });
    expect(event.asOf).toBeNull();
  });
});

async function prepared(): Promise<(slug: string) => string> {
  await seedTiers();
  await seedField();
  const entities = await db.entity.findMany({ select: { id: true, slug: true } });
  const ids = new Map(entities.map(({ id, slug }) => [slug, id]));
  return (slug) => ids.get(slug) ?? fail(slug);
}

async function imported(): Promise<{ reportId: string; slug: string }> {
  const bytes = new Uint8Array(await readFile(FILE));
  const [outcome] = await importBatch(
    OPERATOR,
    {
      files: [{ name: path.basename(FILE), bytes, loadImage: async () => null }],
      options: {},
      publish: null,
    },
    ORIGIN,
  );
  if (outcome?.status !== "draft") throw new Error(JSON.stringify(outcome));
  return outcome.draft;
}

/** The publisher, graded; its article, undated as it is. */
async function sourced(): Promise<string> {
  const { sourceId } = await createSource(
    OPERATOR,
    { name: "The Ardle Letter", publisher: "The Ardle Letter", stateAffiliation: "none", lang: "en" },
    ORIGIN,
  );
  await gradeSource(OPERATOR, { sourceId, reliability: "C", rationale: "Says what it rests on." }, ORIGIN);
  const { documentId } = await addSourceDocument(
    OPERATOR,
    { sourceId, title: "An article on vehicles, undated", lang: "en" },
    ORIGIN,
  );
  return documentId;
}

function withMark(document: ReportDocument, blockId: string, quote: string, claimId: string): ReportDocument {
  return ReportDocument.parse({
    ...document,
    content: document.content.map((node) => {
      if (node.type === "paywall" || node.attrs.id !== blockId) return node;
      const start = blockText(node).indexOf(quote);
      return markClaims(node, [{ claimId, start, end: start + quote.length }]);
    }),
  });
}

/** Ties the institute to the sentence that says whose it is. */
async function prove(reportId: string, blocks: readonly Block[]): Promise<void> {
  const says = /affiliated with China Northern Rare Earth Group/;
  const block = blocks.find((one) => says.test(blockText(one))) ?? fail("the sentence");
  const sentence = sentences(blockText(block)).find(({ text }) => says.test(text)) ?? fail("the sentence");
  const edge = await db.relationship.findFirstOrThrow({
    where: { kind: "subsidiary-of", from: { slug: "brire" } },
    select: { id: true },
  });
  const { start, end } = sentence;
  await addSentence(
    OPERATOR,
    { relationshipId: edge.id, reportId, blockId: block.attrs.id, start, end },
    ORIGIN,
  );
}

function fail(what: string): never {
  throw new Error(`${what} is not there`);
}
