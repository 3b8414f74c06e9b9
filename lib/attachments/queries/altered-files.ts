import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";

/** A stored file that was not what was stored when it was last requested. */
export type AlteredLine = { seq: number; at: Date; what: string };

const Row = z.strictObject({ seq: z.int(), at: z.date(), what: z.string() });

/** What was found in the last 30 days, newest first, at most ten. @throws NotFound */
export async function alteredFiles(viewer: Viewer): Promise<AlteredLine[]> {
  if (!can(viewer, "audit.read")) throw new NotFound();
  return selectRows(db, "altered-files", Row)`
    SELECT e."seq", e."at", e."subjectKind" || ' ' || e."subjectId" AS "what" FROM "AuditEntry" e
    WHERE e."action" = 'files.altered' AND e."at" > now() - interval '30 days' ORDER BY e."seq" DESC LIMIT 10`;
}
