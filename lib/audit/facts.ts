/** A kind of row that readers rely on and that lives on after publication: its key, and the columns that no seal takes in. */
type FactTable = { key: "id" | "slug"; leftOut: readonly string[] };

/**
 * Every table whose rows acts seal, as the triggers of the migrations have them. Left out is what is derived (and
 * recomputed by `npm run verify`), what refers to an account, and what no reader is shown.
 */
export const FACT_TABLES = {
  Assessment: { key: "id", leftOut: [] },
  Attachment: { key: "id", leftOut: ["uploadedById"] },
  Author: { key: "id", leftOut: ["accountId"] },
  Claim: {
    key: "id",
    leftOut: [
      "reportId",
      "createdById",
      "minRank",
      "publishedAt",
      "sourceId",
      "reliability",
      "credibility",
      "status",
      "recheckOn",
      "assessedAt",
    ],
  },
  ClaimDocument: { key: "id", leftOut: [] },
  ClaimLink: { key: "id", leftOut: [] },
  Disclaimer: { key: "id", leftOut: [] },
  Entity: { key: "id", leftOut: ["mergedIntoId"] },
  EntityMerge: { key: "id", leftOut: [] },
  EntityName: { key: "id", leftOut: [] },
  GateReason: { key: "id", leftOut: [] },
  GlossaryTerm: { key: "id", leftOut: [] },
  Identifier: { key: "id", leftOut: [] },
  Origin: { key: "id", leftOut: ["createdById"] },
  Relationship: { key: "id", leftOut: ["minRank"] },
  RelationshipDocument: { key: "id", leftOut: [] },
  RelationshipEvidence: { key: "id", leftOut: [] },
  Report: { key: "id", leftOut: ["createdById", "currentVersionId", "publishedAt", "updatedAt"] },
  /** of search, the public line of a report; what segments give is recomputed */
  SearchEntry: { key: "id", leftOut: ["publishedAt"] },
  SlugRedirect: { key: "slug", leftOut: [] },
  Source: { key: "id", leftOut: ["createdById", "reliability"] },
  SourceDocument: { key: "id", leftOut: ["createdById"] },
  SourceGrading: { key: "id", leftOut: [] },
  Tier: { key: "id", leftOut: [] },
} as const satisfies Record<string, FactTable>;

export type FactTableName = keyof typeof FACT_TABLES;

export const FACT_TABLE_NAMES = Object.keys(FACT_TABLES) as FactTableName[];

/** What a row said after an act; `hash` is null when the act removed it. */
export type Seal = { table: string; rowId: string; hash: string | null };

/** The text whose SHA-256 an entry of the audit log takes in: a line a seal, in the order of their bytes. */
export function sealsText(seals: readonly Seal[]): string {
  return seals
    .map(({ table, rowId, hash }) => `${table} ${rowId} ${hash ?? "-"}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join("\n");
}
