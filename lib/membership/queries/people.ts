import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Role } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { PeopleFilters } from "../schema";
import type { PeoplePage } from "../types";

const PAGE_SIZE = 30;

const Row = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(Role),
  createdAt: z.date(),
  verified: z.boolean(),
  suspended: z.boolean(),
  tierName: z.string().nullable(),
  endsAt: z.date().nullable(),
});

const HOLDS = Prisma.raw(MEMBERSHIP_HOLDS_SQL);
const IS_SUSPENDED = Prisma.sql`EXISTS (
  SELECT FROM "Suspension" s WHERE s."accountId" = a."id" AND s."liftedAt" IS NULL)`;

/** People, newest first, with the highest current tier of each. One query. */
export async function peoplePage(
  viewer: Viewer,
  filters: PeopleFilters,
  size = PAGE_SIZE,
): Promise<PeoplePage> {
  if (!can(viewer, "account.read")) throw new NotFound();
  const rows = await selectRows(db, "people", Row)`
    SELECT a."id", a."name", a."email", a."role"::text AS "role", a."createdAt",
      a."emailVerifiedAt" IS NOT NULL AS "verified", ${IS_SUSPENDED} AS "suspended",
      highest."tierName", highest."endsAt"
    FROM "Account" a
    LEFT JOIN LATERAL (
      SELECT t."name" AS "tierName", m."endsAt" FROM "Membership" m JOIN "Tier" t ON t."id" = m."tierId"
      WHERE m."accountId" = a."id" AND ${HOLDS}
      ORDER BY t."rank" DESC, m."endsAt" DESC NULLS FIRST LIMIT 1) highest ON true
    WHERE ${Prisma.join(conditions(filters), " AND ")}
    ORDER BY a."createdAt" DESC, a."id" DESC LIMIT ${size + 1}`;
  const people = rows.slice(0, size);
  const last = people.at(-1);
  const more = rows.length > size && last;
  return { people, nextCursor: more ? `${last.createdAt.getTime()}.${last.id}` : null };
}

const EmailRow = z.strictObject({ email: z.string() });

/** The addresses of the people whom filters find, newest first. */
export async function matchingEmails(
  viewer: Viewer,
  filters: PeopleFilters,
  most: number,
): Promise<string[]> {
  if (!can(viewer, "account.read")) throw new NotFound();
  const rows = await selectRows(db, "matching-people", EmailRow)`
    SELECT a."email" FROM "Account" a WHERE ${Prisma.join(conditions(filters), " AND ")}
    ORDER BY a."createdAt" DESC, a."id" DESC LIMIT ${most}`;
  return rows.map(({ email }) => email);
}

function conditions({ q, role, state, tier, after }: PeopleFilters): Prisma.Sql[] {
  const found = [Prisma.sql`a."removedAt" IS NULL`];
  if (q) {
    const part = q.normalize("NFKC").toLowerCase();
    found.push(Prisma.sql`(strpos(lower(a."name"), ${part}) > 0 OR strpos(a."email", ${part}) > 0)`);
  }
  if (role) found.push(Prisma.sql`a."role" = ${role}::"Role"`);
  if (state === "suspended") found.push(IS_SUSPENDED);
  if (state === "unconfirmed") found.push(Prisma.sql`a."emailVerifiedAt" IS NULL`);
  if (state === "active") found.push(Prisma.sql`a."emailVerifiedAt" IS NOT NULL AND NOT ${IS_SUSPENDED}`);
  if (tier) {
    found.push(Prisma.sql`EXISTS (SELECT FROM "Membership" m JOIN "Tier" t ON t."id" = m."tierId"
      WHERE m."accountId" = a."id" AND t."slug" = ${tier} AND ${HOLDS})`);
  }
  if (after) {
    const [time, id] = after.split(".");
    found.push(Prisma.sql`(a."createdAt", a."id") < (${new Date(Number(time))}::timestamptz, ${id}::uuid)`);
  }
  return found;
}
