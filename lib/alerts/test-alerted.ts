import { subDays } from "date-fns";
import type { Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { SubjectText } from "@/lib/following/subject";
import { personOf } from "@/lib/membership/test-people";

/** Yesterday: when people of these tests began to follow. */
export const YESTERDAY = subDays(new Date(), 1);

type Part = { access: string; words: string; entityId?: string | null };

/** A small world with people who follow, and what they are told. Call it after `openTestDatabase`. */
export async function alertedWorld() {
  const { db } = await import("@/lib/db/client");
  const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
  const { follow } = await import("@/lib/following/commands/follow");
  const { matchCause } = await import("./commands/match-cause");
  const world = await seedWorld();
  const editor = await personOf("editor");
  const tierOf = new Map((await db.tier.findMany()).map(({ id, rank }) => [rank, id]));

  /** A reader with a membership in the database, where matching looks. */
  async function member(rank = 0, settings = {}): Promise<Person> {
    const person = { ...(await personOf("reader")), membershipRank: rank };
    const { accountId } = person;
    const tierId = tierOf.get(rank);
    if (tierId) await db.membership.create({ data: { accountId, tierId, state: "active" } });
    if (Object.keys(settings).length > 0) {
      await db.readerSettings.create({ data: { accountId, ...settings } });
    }
    return person;
  }
  const press = (viewer: Person, subject: string, pace: "at_once" | "weekly" | "never" | null = null) =>
    atTime(YESTERDAY, async () => {
      const { followId } = await follow(viewer, SubjectText.parse(subject));
      if (pace) await db.follow.update({ where: { id: followId }, data: { pace } });
      return followId;
    });
  const open = () => db.alertCause.findMany({ where: { matchedAt: null }, orderBy: { id: "asc" } });

  /** Matches everything that is open, and says who gets what. */
  async function matched() {
    const causes = await open();
    for (const { id } of causes) await matchCause(id);
    const alerts = await db.alert.findMany({
      where: { causeId: { in: causes.map(({ id }) => id) } },
      select: { reason: true, pace: true, dropped: true, account: { select: { email: true } } },
    });
    return alerts
      .map(({ account, ...facts }) => ({ name: account.email, ...facts }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }
  const toldTo = async () => (await matched()).map(({ name }) => name);
  const report = (title: string, parts: Part[], more = {}) =>
    publish(world, { title, parts, subjectIds: [], tags: [], ...more });
  return { world, editor, member, press, open, matched, toldTo, report };
}

export const emails = (...people: Person[]): string[] =>
  people.map(({ email }) => email).sort((a, b) => a.localeCompare(b));
