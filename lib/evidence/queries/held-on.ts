import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/**
 * SQL condition: the relationship `x` is in force on a day. A year or a month is covered completely at both ends; an
 * unknown end is open. `heldDays` in `lib/evidence/partial-date` implements the same rule.
 */
export function heldOn(day: string): Prisma.Sql {
  const whole = Prisma.sql`coalesce(x."precision", 'day')::text`;
  return Prisma.sql`((x."validFrom" IS NULL OR date_trunc(${whole}, x."validFrom"::timestamp) <= ${day}::date)
    AND (x."validTo" IS NULL OR date_trunc(${whole}, x."validTo"::timestamp) + ('1 ' || ${whole})::interval > ${day}::date))`;
}
