import { Prisma } from "@/lib/db/generated/client";

/** What else may refer to an entity, and so keeps it: the columns of each table, and the word for it. */
export const USES: readonly { table: string; columns: readonly string[]; word: string }[] = [
  { table: "Relationship", columns: ["fromId", "toId"], word: "relationships" },
  { table: "Claim", columns: ["subjectId", "objectId", "asserterId"], word: "claims" },
  { table: "Subject", columns: ["entityId"], word: "reports" },
  { table: "DraftSubject", columns: ["entityId"], word: "drafts" },
  { table: "Mention", columns: ["entityId"], word: "mentions in reports" },
  { table: "Source", columns: ["entityId"], word: "sources" },
  { table: "CommentMention", columns: ["entityId"], word: "mentions in comments" },
  { table: "Follow", columns: ["entityId"], word: "followers" },
  { table: "EntityMerge", columns: ["fromId", "intoId"], word: "merges" },
  { table: "EntitySplit", columns: ["fromId", "madeId"], word: "splits" },
  { table: "DuplicateDismissal", columns: ["firstId", "secondId"], word: "place in the list of duplicates" },
];

/** What goes with an entity, or says nothing of its use. */
export const NO_USES: readonly string[] = [
  // Part of it; compared with what the import wrote.
  "EntityName",
  "Identifier",
  // Derived.
  "RegisterEntry",
  "EntityListing",
  // When someone last looked.
  "ReadState",
  // Other imports that named it.
  "RegisterImportLine",
  // A merge is a row of its own.
  "Entity",
];

/** SQL for the words of what uses the entity `e`. */
export function usesSql(uses: typeof USES): Prisma.Sql {
  const words = uses.map(({ table, columns, word }) => {
    const refers = columns.map(
      (column) =>
        Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} u WHERE u.${Prisma.raw(`"${column}"`)} = e."id")`,
    );
    return Prisma.sql`CASE WHEN ${Prisma.join(refers, " OR ")} THEN ${word} END`;
  });
  return Prisma.sql`array_remove(ARRAY[${Prisma.join(words)}]::text[], NULL)`;
}
