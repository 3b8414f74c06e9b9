import { z } from "zod";
import { BlockId } from "@/lib/document/block";
import { Slug } from "@/lib/reports/schema";

/** A report, or one block of it. */
export const CiteReport = z.strictObject({ block: BlockId.optional() });
export type CiteReport = z.output<typeof CiteReport>;

/** An export without parameters. */
export const NoQuestion = z.strictObject({});

/** The part of an address that identifies the exported thing. */
export const SlugPart = z.object({ slug: Slug });
