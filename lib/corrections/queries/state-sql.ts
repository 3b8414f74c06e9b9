import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** SQL condition: the request `q`, about the report `r`, waits for the desk. The same as `stateSeen` of the policy. */
export const WAITS = Prisma.sql`(q."state" IN ('open', 'under_review') AND r."currentVersionId" IS NOT NULL AND q."words" <> '')`;

/** SQL condition: it was taken back, its report is withdrawn, or its words are erased. */
export const IS_VOID = Prisma.sql`(q."state" = 'void' OR (q."state" IN ('open', 'under_review') AND (r."currentVersionId" IS NULL OR q."words" = '')))`;
