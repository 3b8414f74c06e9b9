import { z } from "zod";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const SavedFile = z.strictObject({ path: z.string().min(1), bytes: z.int().nonnegative(), sha256: Hash });

/** What a backup says of itself: enough to know that everything is there and whole. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** the last migration of the database that was saved; its tables have this shape */
  migration: z.string().regex(/^[\w-]+$/),
  tables: z.array(
    z.strictObject({
      schema: z.enum(["public", "graphile_worker"]),
      name: z.string().min(1),
      columns: z.array(z.string().min(1)).min(1),
      rows: z.int().nonnegative(),
      sha256: Hash,
    }),
  ),
  sequences: z.array(
    z.strictObject({ schema: z.string(), name: z.string(), value: z.string().regex(/^-?\d+$/) }),
  ),
  files: z.array(SavedFile),
  /** private signing keys; backups of earlier releases have none */
  signing: z.array(SavedFile).default([]),
});
export type Manifest = z.output<typeof Manifest>;
export type SavedTable = Manifest["tables"][number];

/** The file of a table inside the archive. */
export function tableFile({ schema, name }: Pick<SavedTable, "schema" | "name">): string {
  return `tables/${schema}.${name}.ndjson`;
}
