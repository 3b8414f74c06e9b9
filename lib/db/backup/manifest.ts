import { z } from "zod";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const SavedFile = z.strictObject({ path: z.string().min(1), bytes: z.int().nonnegative(), sha256: Hash });
export type SavedFile = z.output<typeof SavedFile>;

export const Shape = z.strictObject({
  schema: z.enum(["public", "graphile_worker"]),
  name: z.string().min(1),
  columns: z.array(z.string().min(1)).min(1),
});
/** A table of a backup and its columns, in the order of their values. */
export type Shape = z.output<typeof Shape>;

const moment = {
  createdAt: z.iso.datetime(),
  /** the last migration of the database that was saved; its tables have this shape */
  migration: z.string().regex(/^[\w-]+$/),
};

/** The first entry of an archive: what must be known before the first row. */
export const Header = z.strictObject({ format: z.literal(2), ...moment, tables: z.array(Shape) });
export type Header = z.output<typeof Header>;

/**
 * What a backup says of itself: enough to know that everything is there and whole. The last entry, since only then it is
 * known; in format 1, of earlier releases, the first.
 */
export const Manifest = z.strictObject({
  format: z.literal([1, 2]),
  ...moment,
  tables: z.array(Shape.extend({ rows: z.int().nonnegative(), sha256: Hash })),
  sequences: z.array(
    z.strictObject({ schema: z.string(), name: z.string(), value: z.string().regex(/^-?\d+$/) }),
  ),
  files: z.array(SavedFile),
  /** private signing keys; backups of the earliest releases have none */
  signing: z.array(SavedFile).default([]),
});
export type Manifest = z.output<typeof Manifest>;
export type SavedTable = Manifest["tables"][number];

/** The entry of a part of a table, counted from 1. In format 1 a table was one entry without a number. */
export function partName({ schema, name }: Pick<Shape, "schema" | "name">, part: number): string {
  return `tables/${schema}.${name}.${String(part).padStart(6, "0")}.ndjson`;
}

/** The table that an entry belongs to, as `schema.name`. */
export function tableOfPart(entry: string): string | undefined {
  return /^tables\/([a-z_]+\.\w+?)(\.\d{6})?\.ndjson$/.exec(entry)?.[1];
}
