import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource } = await import("@/lib/evidence/queries/test-claims");
const { countOrigins } = await import("@/lib/evidence/queries/origins");
const { linkClaims } = await import("@/lib/evidence/commands/claims/link-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { recheckQueue } = await import("@/lib/evidence/queries/recheck/recheck-queue");

type SourceMore = { name?: string; publisher?: string; entityId?: string };
type DocumentMore = { url?: string; text?: string; originId?: string };
type Judgement = Parameters<typeof assessClaim>[1]["assessment"];

let seeded: Promise<Awaited<ReturnType<typeof seedWorld>>> | null = null;
let sources = 0;

/** The world that claims of the cases are about; made once for a file. */
export const world = () => (seeded ??= seedWorld());

/** A source of its own, graded B unless said otherwise. */
export async function source(more: SourceMore = {}, grade: "B" | null = "B"): Promise<string> {
  sources += 1;
  const id = await makeSource(`source-${sources}`, grade);
  return (await db.source.update({ where: { id }, data: more, select: { id: true } })).id;
}

/** A document, of a source of its own unless one is given. */
export async function document(sourceId?: string, more: DocumentMore = {}): Promise<string> {
  const data = { sourceId: sourceId ?? (await source()), title: "T", lang: "en", ...more };
  return (await db.sourceDocument.create({ data, select: { id: true } })).id;
}

/** A claim on some documents. */
export async function claim(documents: string[], asserterName: string | null = null): Promise<string> {
  const { subjectId } = await world();
  const id = await makeClaim({ quote: "words", subjectId });
  await db.claim.update({ where: { id }, data: { asserterName }, select: { id: true } });
  await db.claimDocument.createMany({
    data: documents.map((documentId, position) => ({ claimId: id, documentId, position })),
  });
  return id;
}

/** A claim on one document of a source of its own. */
export const plain = async (): Promise<string> => claim([await document()]);

/** How many independent origins stand behind a claim. */
export const origins = async (id: string) => (await countOrigins(OPERATOR, db, [id])).get(id);

export const supports = (fromId: string, toId: string) =>
  linkClaims(OPERATOR, { fromId, kind: "supports", toId }, ORIGIN);

/** A link as a row, for what the command refuses and older data may hold. */
export async function link(fromId: string, kind: "supports" | "repeats" | "supersedes", toId: string) {
  await db.claimLink.create({ data: { fromId, kind, toId }, select: { id: true } });
}

export const assess = (claimId: string, judgement: Pick<Judgement, "credibility" | "status">) =>
  assessClaim(OPERATOR, { claimId, assessment: { rationale: "Two papers", ...judgement } }, ORIGIN);

export const corroborate = (id: string) => assess(id, { credibility: 2, status: "corroborated" });

export async function entity(slug: string): Promise<string> {
  const data = { slug, kind: "Organization" as const, summary: "", confidence: "high" as const };
  return (await db.entity.create({ data, select: { id: true } })).id;
}

/** Why a claim is in the queue of those to be looked at again. */
export async function queued(id: string): Promise<string[]> {
  const { items } = await recheckQueue(OPERATOR, {});
  return items.find(({ claim: { id: one } }) => one === id)?.reasons.map(({ kind }) => kind) ?? [];
}

/** “accepted”, or “refused” where a field is named as the reason. */
export const attempt = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "accepted",
    (error: { field?: string }) => (error.field ? "refused" : String(error)),
  );

/** The number of origins, as a table has it. */
export const count = async (id: string): Promise<string> => String(await origins(id));

/** “queued” when a claim is to be looked at again for this reason. */
export const inQueue = async (id: string, reason: string): Promise<string> =>
  (await queued(id)).includes(reason) ? "queued" : "not queued";
