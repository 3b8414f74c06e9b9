import { z } from "zod";
import { Slug } from "@/lib/reports/schema";

/** A report whose publication is to be verified, by its address or by its id in the log. */
export const CheckReport = z.union([z.strictObject({ slug: Slug }), z.strictObject({ id: z.uuid() })]);
