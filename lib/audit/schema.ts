import { z } from "zod";
import { calendarDay } from "@/lib/form-fields";
import { AUDIT_SUBJECTS } from "./types";

const day = calendarDay();

/** Filters of the audit log, as in the query string; dates are whole days in UTC. */
export const AuditFilters = z.strictObject({
  /** part of the actor's name or address */
  actor: z.string().trim().max(200).optional(),
  /** the whole verb, or its room: `membership` finds `membership.grant` */
  action: z.string().trim().max(100).optional(),
  kind: z.enum(AUDIT_SUBJECTS).optional(),
  subject: z.string().trim().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
  /** the page begins below this sequence number */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});
export type AuditFilters = z.infer<typeof AuditFilters>;
