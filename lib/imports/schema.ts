import { z } from "zod";
import { AccessLevel } from "@/lib/document/block";
import { Slug, Title } from "@/lib/reports/schema";
import { MAX_DESK_BYTES } from "./limits";

/** An access level, or empty for the default: highlights public, the rest at the lowest paid tier. */
const Level = z.string().trim().pipe(AccessLevel).optional();

/** The options of an import. */
export const ImportOptions = z.strictObject({
  access: Level,
  highlightsAccess: Level,
  /** replaces the file's own; for a single file only */
  title: Title.min(1, "Give the report a title").optional(),
  slug: Slug.optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

const Base64 = z
  .string()
  .max(Math.ceil((MAX_DESK_BYTES * 4) / 3) + 4, "The file is too large for the desk; use npm run import")
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, "The file was not received completely; choose it again");

const Name = z.string().trim().min(1).max(200, "The name of the file is too long");

/** A file to preview. */
export const PreviewImport = z.strictObject({ name: Name, content: Base64, options: ImportOptions });
export type PreviewImport = z.infer<typeof PreviewImport>;

const Keys = z.array(z.string().max(120)).max(5000);

/** A file after its preview, with its pictures and the user's decisions. */
export const ImportAtDesk = PreviewImport.extend({
  pictures: z.array(z.strictObject({ name: Name, content: Base64 })).max(100, "At most 100 pictures"),
  mentions: z.strictObject({
    confirmed: Keys,
    rejected: Keys,
    /** for mentions without a decision of their own */
    rest: z.enum(["confirmed", "proposed", "rejected"]),
  }),
});
export type ImportAtDesk = z.infer<typeof ImportAtDesk>;
