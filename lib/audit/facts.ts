/**
 * A kind of row that readers rely on and that lives on after publication: its key, and the columns that its seals leave
 * out.
 */
type FactTable = { key: "id" | "slug"; leftOut: readonly string[] };

/**
 * Every table whose rows are sealed; the triggers in the migrations list the same. Seals leave out derived columns
 * (which `npm run verify` recomputes), references to accounts, and what no reader sees.
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
  FieldEntry: { key: "id", leftOut: ["setById"] },
  GateReason: { key: "id", leftOut: [] },
  GlossaryTerm: { key: "id", leftOut: [] },
  Identifier: { key: "id", leftOut: [] },
  Origin: { key: "id", leftOut: ["createdById"] },
  Relationship: { key: "id", leftOut: ["minRank"] },
  RelationshipDocument: { key: "id", leftOut: [] },
  RelationshipEvidence: { key: "id", leftOut: [] },
  Report: { key: "id", leftOut: ["createdById", "currentVersionId", "publishedAt", "updatedAt"] },
  /** in search, the public row of a report; rows derived from segments are recomputed */
  SearchEntry: { key: "id", leftOut: ["publishedAt"] },
  Setting: { key: "id", leftOut: ["setById"] },
  SettingFile: { key: "id", leftOut: [] },
  SlugRedirect: { key: "slug", leftOut: [] },
  Source: { key: "id", leftOut: ["createdById", "reliability"] },
  SourceDocument: { key: "id", leftOut: ["createdById"] },
  SourceGrading: { key: "id", leftOut: [] },
  Tier: { key: "id", leftOut: [] },
} as const satisfies Record<string, FactTable>;

export type FactTableName = keyof typeof FACT_TABLES;

export const FACT_TABLE_NAMES = Object.keys(FACT_TABLES) as FactTableName[];

/** The hash of a row after an act; null when the act removed the row. */
export type Seal = { table: string; rowId: string; hash: string | null };

/** The text whose SHA-256 goes into an entry of the audit log: one line for each seal, in byte order. */
export function sealsText(seals: readonly Seal[]): string {
  return seals
    .map(({ table, rowId, hash }) => `${table} ${rowId} ${hash ?? "-"}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join("\n");
}
