import "server-only";
import { utcDay } from "@/lib/clock/calendar";
import { derivedOf, segmentHash } from "@/lib/document/compile-segments";
import { SegmentBlocks } from "@/lib/document/document";
import type { RankedWall } from "@/lib/document/walls";
import type { PublishedFacts } from "@/lib/evidence/claims/published-facts";
import { disclaimerHash } from "@/lib/evidence/disclaimer/disclaimer-hash";
import type { LogFacts } from "@/lib/integrity/schema";
import { publicSummary } from "@/lib/publishing/public-summary";
import { versionHash } from "@/lib/publishing/version-hash";
import type { Dated } from "@/lib/reports/dated";
import { alteredColumn, alteredRow } from "./altered-row";
import type { VersionRows } from "./version-rows";

/**
 * Checks a version and returns the flaw in words; null if its rows give the hash that the log has for it, and
 * everything that publication derives from its blocks is as publication would derive it.
 *
 * @param acts the log's entries of this version, in order
 */
export function flawOfVersion(version: VersionRows, acts: readonly LogFacts[]): string | null {
  return flawOfFacts(version, acts) ?? flawOfSegments(version) ?? flawOfDisclaimers(version, acts);
}

function flawOfFacts(version: VersionRows, acts: readonly LogFacts[]): string | null {
  const [act] = acts;
  if (!act || act.act === "withdrawn" || act.act === "disclaimer") return "is not in the log";
  if (acts.slice(1).some((later) => later.act !== "withdrawn" && later.act !== "disclaimer")) {
    return "is in the log twice";
  }
  const column = alteredColumn(
    {
      kind: act.act,
      reason: act.reason,
      publishedAt: act.at,
      publishedById: act.actorId,
      number: act.versionNumber,
    },
    { ...version, publishedAt: version.publishedAt.toISOString() },
  );
  if (column) return `has another ${column} than the log`;
  const order = [version.authors, version.subjects, version.segments];
  if (order.some((rows) => rows.some((row, index) => row.position !== index))) {
    return "has authors, subjects or segments out of their order";
  }
  const rewritten = flawOfClaims(version);
  if (rewritten) return rewritten;
  const hash = versionHash({
    ...version,
    publishedAt: version.publishedAt.toISOString(),
    dated: datedOf(version),
    walls: wallsOf(version),
    subjectIds: version.subjects.map(({ entityId }) => entityId),
    claims: version.claims.map((claim) => ({ ...claim, facts: factsOf(claim) })),
  });
  if (acts.some((one) => one.versionHash !== hash)) return "has rows that do not give the hash in the log";
  if (version.hash !== hash) return "has another hash in its row than in the log";
  return null;
}

const datedOf = ({ datedOn, datedReason }: VersionRows): Dated | null =>
  datedOn && { on: utcDay(datedOn), reason: datedReason ?? "" };

/** As they were written; the hash shows whether they still are. */
const wallsOf = ({ walls }: VersionRows) => walls as RankedWall[] | null;
const factsOf = ({ facts }: { facts: unknown }) => facts as PublishedFacts | null;

/** A published claim is not rewritten: its content now is its content then. Its documents may change. */
function flawOfClaims({ claims, claimsNow }: VersionRows): string | null {
  for (const claim of claims) {
    const facts = factsOf(claim);
    if (!facts) continue;
    const now = claimsNow.get(claim.claimId);
    if (!now) return `carries the claim ${claim.claimId}, which is not there`;
    const { documents: _, ...then } = facts;
    const column = alteredColumn(then, now);
    if (column) return `has another ${column} in the claim ${claim.claimId} than was published`;
  }
  return null;
}

function flawOfSegments(version: VersionRows): string | null {
  const { reportId } = version;
  const blocks: VersionRows["blocks"] = [];
  const mentions: VersionRows["mentions"] = [];
  const claims: Omit<VersionRows["claims"][number], "reliability" | "credibility" | "status" | "facts">[] =
    [];
  const figures: VersionRows["figures"] = [];
  const parsed: Parameters<typeof publicSummary>[0][number][] = [];
  for (const segment of version.segments) {
    const place = { segmentId: segment.id, minRank: segment.minRank };
    const name = `segment ${segment.position + 1}`;
    if (segmentHash(segment.salt, segment.blocks) !== segment.hash)
      return `has other words in ${name} than were published`;
    const read = SegmentBlocks.safeParse(segment.blocks);
    if (!read.success) return `has blocks in ${name} that cannot be read`;
    const derived = derivedOf(read.data, blocks.length);
    if (derived.text !== segment.text) return `has another text than the blocks of ${name}`;
    if (derived.words !== segment.words) return `has another number of words in ${name}`;
    parsed.push({ minRank: segment.minRank, blocks: read.data, words: derived.words });
    for (const row of derived.rows) {
      const { blockId } = row;
      blocks.push({ blockId, position: row.position, kind: row.kind, ...place });
      mentions.push(...row.mentions.map((mention) => ({ ...mention, blockId, reportId, ...place })));
      for (const { words: _, ...claim } of row.claims) {
        claims.push({ ...claim, blockId, reportId, ...place, position: claims.length });
      }
    }
    figures.push(...[...new Set(derived.attachmentIds)].map((attachmentId) => ({ attachmentId, ...place })));
  }
  const summary = {
    ...publicSummary(parsed),
    fullRank: Math.max(0, ...parsed.map(({ minRank }) => minRank)),
  };
  const column = alteredColumn(summary, version);
  if (column) return `has another ${column} than its blocks give`;
  if (version.subjects.some((subject) => subject.reportId !== reportId))
    return "has a subject of another report";
  return (
    alteredRow("block", blocks, version.blocks, ({ blockId }) => blockId) ??
    alteredRow(
      "mention",
      mentions,
      version.mentions,
      (row) => `${row.blockId}:${row.start} ${row.entityId}`,
    ) ??
    alteredRow("claim", claims, version.claims, (row) => `${row.blockId}:${row.start} ${row.claimId}`) ??
    alteredRow("picture", figures, version.figures, (row) => `${row.attachmentId} of ${row.segmentId}`)
  );
}

function flawOfDisclaimers(version: VersionRows, acts: readonly LogFacts[]): string | null {
  const logged = acts.filter((act) => act.disclaimerHash !== undefined);
  const { disclaimers } = version;
  for (const [index, { id, number, hash, form, issuedAt, items }] of disclaimers.entries()) {
    const name = `disclaimer ${number}`;
    const act = logged[index];
    if (number !== index + 1) return "lacks a disclaimer that was issued";
    if (disclaimerHash({ form, id, versionId: version.id, number, items }) !== hash)
      return `has other items in ${name} than were issued`;
    if (act?.disclaimerHash !== hash) return `has another ${name} than the log`;
    // Before the second form the database wrote its own time, slightly off the log's.
    if (form > 1 && issuedAt.toISOString() !== act.at) return `has ${name} of another moment than the log`;
  }
  return logged.length > disclaimers.length ? "lacks a disclaimer that is in the log" : null;
}
