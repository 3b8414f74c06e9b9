import { z } from "zod";
import { AccessLevel } from "@/lib/reports/document/block";
import { Slug, Title } from "@/lib/reports/schema";
import { MAX_DESK_BYTES } from "./limits";

/** An access level, or nothing for what is usual: highlights public, the rest at the lowest paid tier. */
const Level = z.string().trim().pipe(AccessLevel).optional();

/** What a person says about an import beside the file itself. */
export const ImportOptions = z.strictObject({
  access: Level,
  highlightsAccess: Level,
  /** instead of what the file gives, for one file alone */
  title: Title.min(1, "Give the report a title").optional(),
  slug: Slug.optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

const Base64 = z
  .string()
  .max(Math.ceil((MAX_DESK_BYTES * 4) / 3) + 4, "The file is too large for the desk; use npm run import")
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, "The file did not arrive whole; choose it again");

const Name = z.string().trim().min(1).max(200, "The name of the file is too long");

/** A file that somebody wants to look at. */
export const PreviewImport = z.strictObject({ name: Name, content: Base64, options: ImportOptions });
export type PreviewImport = z.infer<typeof PreviewImport>;

const Keys = z.array(z.string().max(120)).max(5000);

/** A file that somebody has looked at, with its pictures and what was decided. */
export const ImportAtDesk = PreviewImport.extend({
  pictures: z.array(z.strictObject({ name: Name, content: Base64 })).max(100, "At most 100 pictures"),
  mentions: z.strictObject({
    confirmed: Keys,
    rejected: Keys,
    /** of those that were not decided one by one */
    rest: z.enum(["confirmed", "proposed", "rejected"]),
  }),
});
export type ImportAtDesk = z.infer<typeof ImportAtDesk>;
