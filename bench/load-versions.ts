import { randomBytes, randomUUID } from "node:crypto";
import { OPERATOR, PUBLIC_RANK } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { sealFacts } from "@/lib/audit/commands/seal-facts";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { newBlockId } from "@/lib/document/block";
import { compileSegments } from "@/lib/document/compile-segments";
import type { ReportDocument } from "@/lib/document/document";
import type { Inline } from "@/lib/document/inline";
import { issueDisclaimer } from "@/lib/evidence/commands/issue-disclaimer";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import { appendLog } from "@/lib/integrity/commands/append-log";
import { writeVersion } from "@/lib/publishing/commands/write-version";
import { refreshSearch } from "@/lib/reports/commands/refresh-search";

const CLAIMS = 10;
/** Reports of one transaction. */
const BATCH = 25;
const ORIGIN = { address: "local", userAgent: "bench" };
const RANKS = new Map([
  ["public", 0],
  ["registered", 10],
]);

type Ground = { authorId: string; entityId: string; sourceId: string; documentIds: string[] };

/**
 * Publishes reports of one version with ten claims, with the functions that publishing calls, without drafts and
 * checks.
 */
export async function loadVersions(versions: number, told: (step: string) => void): Promise<void> {
  const ground = await loadGround();
  for (let done = 0; done < versions; ) {
    const many = Math.min(BATCH, versions - done);
    await db.$transaction(
      async (tx) => {
        const reports = Array.from({ length: many }, (_, index) => ({
          n: done + index,
          claims: Array.from({ length: CLAIMS }, (_, nth) => ({
            id: randomUUID(),
            quote: `${done + index}.${nth} tonnes`,
          })),
        }));
        const claims = reports.flatMap((report) => report.claims);
        await writeClaims(tx, ground, claims);
        const published: string[] = [];
        for (const { n, claims: own } of reports) published.push(await publishOne(tx, ground, n, own));
        await refreshClaims(tx, { claimIds: claims.map(({ id }) => id) });
        for (const subjectId of published) {
          const act = { action: "report.publish", subjectKind: "Report", subjectId } as const;
          await recordAudit(tx, { viewer: OPERATOR, ...act, origin: ORIGIN });
        }
      },
      { timeout: 120_000 },
    );
    done += many;
    if (done % 1_000 === 0) told(`${done} versions`);
  }
  await sealFacts(ORIGIN, { again: true });
}

async function loadGround(): Promise<Ground> {
  const author = await db.author.create({
    data: { slug: "bench", name: "Bench", bio: "" },
    select: { id: true },
  });
  const entity = await db.entity.create({
    data: {
      slug: "bench",
      kind: "Organization",
      stages: [],
      summary: "",
      confidence: "high",
      names: { create: { lang: "en", type: "primary", value: "Bench" } },
    },
    select: { id: true },
  });
  const source = await db.source.create({
    data: {
      slug: "bench",
      name: "Bench",
      publisher: "Bench",
      owner: "Bench",
      affiliationNote: "",
      lang: "en",
      about: "",
      reliability: "B",
      gradings: { create: { reliability: "B", rationale: "Measured", downgrade: false } },
      documents: { create: Array.from({ length: 100 }, (_, n) => ({ title: `Document ${n}`, lang: "en" })) },
    },
    select: { id: true, documents: { select: { id: true } } },
  });
  const documentIds = source.documents.map(({ id }) => id);
  return { authorId: author.id, entityId: entity.id, sourceId: source.id, documentIds };
}

type Made = { id: string; quote: string };

/** With what is derived from their documents and judgements, so that versions find their grade. */
async function writeClaims(
  tx: Prisma.TransactionClient,
  { entityId, sourceId, documentIds }: Ground,
  claims: readonly Made[],
): Promise<void> {
  const assessedAt = new Date();
  const judged = { credibility: 3, status: "asserted" as const, assessedAt };
  await tx.claim.createMany({
    data: claims.map(({ id, quote }) => ({
      id,
      quote,
      subjectId: entityId,
      predicate: "statement",
      statement: quote,
      sourceId,
      reliability: "B" as const,
      ...judged,
    })),
  });
  await tx.claimDocument.createMany({
    data: claims.map(({ id }, index) => ({
      claimId: id,
      documentId: documentIds[index % documentIds.length] ?? "",
      position: 0,
    })),
  });
  await tx.assessment.createMany({
    data: claims.map(({ id }) => ({ claimId: id, rationale: "Measured", ...judged })),
  });
}

async function publishOne(
  tx: Prisma.TransactionClient,
  ground: Ground,
  n: number,
  claims: readonly Made[],
): Promise<string> {
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  const segments = compileSegments(
    documentOf(n, claims),
    RANKS,
    () => randomBytes(16).toString("hex"),
    quotes,
  );
  const slug = `bench-${n}`;
  const { id: reportId } = await tx.report.create({ data: { slug }, select: { id: true } });
  const at = new Date();
  const act = "published" as const;
  const facts = { reportId, number: 1, kind: act, reason: null, slug, title: `Report ${n}` };
  const words = { standfirst: "What it says", offer: "", tags: ["bench"], dated: null, walls: null };
  const people = { authorIds: [ground.authorId], subjectIds: [ground.entityId], publishedById: null };
  const version = { ...facts, ...words, ...people, publishedAt: at.toISOString() };
  const { versionId, hash, segmentIds } = await writeVersion(tx, version, segments);
  await tx.report.update({
    where: { id: reportId },
    data: { currentVersionId: versionId, publishedAt: at, updatedAt: at },
    select: { id: true },
  });
  const disclaimerHash = await issueDisclaimer(tx, versionId, at);
  await refreshSearch(tx, { id: reportId, publishedAt: at }, [
    { segmentId: null, minRank: PUBLIC_RANK, text: `Report ${n}` },
    ...segments.map(({ minRank, text }, index) => ({ segmentId: segmentIds[index] ?? null, minRank, text })),
  ]);
  const logged = { at: at.toISOString(), act, reportId, versionId, versionNumber: 1, versionHash: hash };
  await appendLog(tx, { ...logged, actorId: null, reason: null, disclaimerHash });
  return reportId;
}

function documentOf(n: number, claims: readonly { id: string; quote: string }[]): ReportDocument {
  const paragraph = ({ id, quote }: { id: string; quote: string }) => {
    const content: Inline[] = [
      { type: "text", text: `In the region ${n} a plant makes ` },
      { type: "text", text: quote, marks: [{ type: "claim", attrs: { id } }] },
      {
        type: "text",
        text: ` of separated oxides, says its owner, and sells ${"most of them abroad ".repeat(8)}`,
      },
    ];
    return { type: "paragraph" as const, attrs: { id: newBlockId() }, content };
  };
  return {
    type: "doc",
    content: [
      ...claims.slice(0, CLAIMS / 2).map(paragraph),
      { type: "paywall", attrs: { access: "registered" } },
      ...claims.slice(CLAIMS / 2).map(paragraph),
    ],
  };
}
