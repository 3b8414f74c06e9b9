import { utcDay } from "@/lib/clock/calendar";

const IN_REPORT = /^\/reports\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?][^#]*)?(#[A-Za-z0-9_-]{8,40})?$/;

/** The place in a report that a path leads to, whatever page of the report it is; null for another path. */
export function placeInReport(path: string): string | null {
  const [, slug, block = ""] = IN_REPORT.exec(path) ?? [];
  return slug === undefined ? null : `/reports/${slug}${block}`;
}

/** The two free levels; they exist in every installation and cannot be changed. */
const FIXED_TIERS: readonly string[] = ["public", "registered"];

/** Whether a tier is on sale, and so can be granted, requested and changed. */
export function isSold(tier: { slug: string }): boolean {
  return !FIXED_TIERS.includes(tier.slug);
}

/** The moment, in UTC, at which a membership granted up to and including a day ends. */
export function endOfDay(day: string): Date {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return end;
}

/** The last day of a membership that ends at a moment, in UTC: the inverse of `endOfDay`. */
export function lastDay(endsAt: Date): string {
  return utcDay(new Date(endsAt.getTime() - 1));
}

/** Whether a membership that ends at one moment, or never, lasts at least as long as another. */
export function lastsAsLong(endsAt: Date | null, other: Date | null): boolean {
  return endsAt === null || (other !== null && endsAt >= other);
}

/** A revoked membership can be restored while it has time left. */
export function canRestore(membership: { revokedAt: Date | null; endsAt: Date | null }, now: Date): boolean {
  return membership.revokedAt !== null && (membership.endsAt === null || membership.endsAt > now);
}
