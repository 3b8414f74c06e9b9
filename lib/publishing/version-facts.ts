import type { RankedWall } from "@/lib/document/walls";
import type { PublishedFacts } from "@/lib/evidence/claims/published-facts";
import type { Dated } from "@/lib/reports/dated";

/** The grade that a claim was published with, and in the second form its content and sources. */
export type PublishedClaim = {
  claimId: string;
  reliability: string | null;
  credibility: number | null;
  status: string | null;
  facts: PublishedFacts | null;
};

/** A picture as published: `sha256` is the hash of the file. */
export type PublishedPicture = {
  attachmentId: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
};

/** All facts of a version that its hash may take in, in order. */
export type VersionParts = {
  /** 1 before there was a second form; from the second on, the form is one of the facts */
  form: number;
  reportId: string;
  number: number;
  kind: "published" | "updated" | "corrected";
  reason: string | null;
  /** the address it was published under; absent in the first form */
  slug: string | null;
  title: string;
  standfirst: string;
  offer: string;
  tags: string[];
  /** ISO 8601, UTC, milliseconds */
  publishedAt: string;
  dated: Dated | null;
  /** `nameHash` as `version-hash` makes it; null in the first form */
  authors: { authorId: string; nameHash: string | null }[];
  subjectIds: string[];
  segments: { position: number; minRank: number; hash: string }[];
  /** in reading order; null in versions published before walls had teasers of their own */
  walls: RankedWall[] | null;
  claims: PublishedClaim[];
  pictures: PublishedPicture[];
};

/** The form in which new versions are hashed. */
export const VERSION_FORM = 2;

/** The facts that a version's hash takes in, as JSON; an earlier version keeps its form. In Node and in the browser. */
export function versionFacts(parts: VersionParts): object {
  const { form, slug, dated, authors, pictures, claims, segments, walls, ...rest } = parts;
  const { reportId, number, kind, reason, title, standfirst, offer, tags, publishedAt, subjectIds } = rest;
  const both = {
    reportId,
    number,
    kind,
    reason,
    title,
    standfirst,
    offer,
    tags,
    publishedAt,
    subjectIds,
    segments: segments.map(({ position, minRank, hash }) => ({ position, minRank, hash })),
  };
  if (form === 1) {
    return {
      ...both,
      authorIds: authors.map(({ authorId }) => authorId),
      ...(claims.length > 0 && { claims: claims.map((claim) => gradeOf(claim)) }),
    };
  }
  return {
    ...both,
    form,
    slug,
    dated: dated && { on: dated.on, reason: dated.reason },
    ...(walls && { walls: walls.map(({ minRank, offer: words }) => ({ minRank, offer: words })) }),
    authors: authors.map(({ authorId, nameHash }) => ({ authorId, nameHash })),
    claims: claims.map((claim) => ({ ...gradeOf(claim), facts: claim.facts })),
    pictures: pictures.map(({ attachmentId, sha256, mediaType, bytes, width, height }) => ({
      attachmentId,
      sha256,
      mediaType,
      bytes,
      width,
      height,
    })),
  };
}

const gradeOf = ({ claimId, reliability, credibility, status }: PublishedClaim) => ({
  claimId,
  reliability,
  credibility,
  status,
});
