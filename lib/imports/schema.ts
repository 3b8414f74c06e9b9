import { z } from "zod";
import { AccessLevel } from "@/lib/reports/document/block";
import { Slug, Title } from "@/lib/reports/schema";

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
