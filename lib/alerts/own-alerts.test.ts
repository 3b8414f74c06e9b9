import { subDays } from "date-fns";
import { afterEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Forbidden } from "@/lib/errors";
import { alertedWorld, YESTERDAY } from "./test-alerted";

await openTestDatabase();
setEnv({ AUTH_SECRET: "a secret of this test, long enough to be one" });
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { noteLook, noteSearch } = await import("@/lib/reading/commands/note-look");
const { memberHome } = await import("@/lib/reading/queries/member-home");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { onlyAdmin } = await import("@/lib/membership/test-people");
const { markRead, renewFeed } = await import("./commands/mark-read");
const { newestAlerts, ownAlerts, unreadAlerts, waitingAlerts } = await import("./queries/own-alerts");
const { feedReader, ownFeedPath } = await import("./queries/own-feed");

const { world, editor, member, press, matched, report } = await alertedWorld();
afterEach(async () => {
  await db.follow.deleteMany();
});

const labels = async (viewer: Person) => (await ownAlerts(viewer)).alerts.map(({ change }) => change.kind);

describe("the list of alerts", () => {
  it("says what changed and why, until the reader may no longer know of it", async () => {
    const sourceId = await makeSource("listed", "B");
    const claimId = await makeClaim({ quote: "A listed claim.", subjectId: world.subjectId, sourceId });
    const { reportId, slug } = await publishClaims(world, "Listed", [
      { access: "subscriber", words: "A listed claim.", claimIds: [claimId] },
    ]);
    const reader = await member(20);
    await atTime(YESTERDAY, () => noteLook(reader, { kind: "report", slug }));
    await press(reader, `claim:${claimId}`);
    await matched();
    const assessment = {
      credibility: 5,
      status: "refuted" as const,
      rationale: "Not so",
      recheckOn: null,
    };
    await assessClaim(editor, { claimId, assessment }, ORIGIN);
    await matched();
    const [judged] = (await ownAlerts(reader)).alerts;
    expect(judged).toMatchObject({
      change: { kind: "assessment", rationale: "Not so", is: { status: "refuted" } },
      because: { kind: "follow", name: "A claim that you follow" },
      state: "waiting",
      unread: true,
    });
    expect((await waitingAlerts(reader)).map(({ id }) => id)).toEqual([judged?.id]);
    expect(await unreadAlerts(reader)).toBe(1);
    const expired: Person = { ...reader, membershipRank: 0 };
    expect([await labels(expired), await unreadAlerts(expired)]).toEqual([[], 0]);
    await withdrawReport(editor, { reportId, reason: "A source lied" }, ORIGIN);
    await matched();
    const [gone, ...rest] = (await ownAlerts(expired)).alerts;
    expect(rest).toEqual([]);
    expect(gone).toMatchObject({
      change: { kind: "withdrawal", report: { title: "Listed" }, reason: "A source lied" },
      because: { kind: "used", how: "opened", version: { number: 1 } },
    });
    await expect(ownAlerts(ANONYMOUS as never)).rejects.toBeInstanceOf(Forbidden);
    expect(await unreadAlerts(ANONYMOUS)).toBe(0);
  });

  it("is marked as read up to what was seen, and has pages", async () => {
    const reader = await member();
    await press(reader, "entity:entity-subject");
    for (let number = 0; number < 32; number += 1) {
      const cause = await db.alertCause.create({
        data: {
          withdrawal: { create: await withdrawal() },
          matchedAt: new Date(),
        },
      });
      const createdAt = new Date(Date.UTC(2026, 0, 1, 0, number));
      await db.alert.create({
        data: {
          causeId: cause.id,
          accountId: reader.accountId,
          reason: "opened",
          pace: "daily",
          createdAt,
          dueAt: createdAt,
        },
      });
    }
    const first = await ownAlerts(reader);
    expect([first.alerts.length, first.next]).toEqual([30, new Date(Date.UTC(2026, 0, 1, 0, 2))]);
    const second = await ownAlerts(reader, first.next);
    expect([second.alerts.length, second.next]).toEqual([2, null]);
    expect(await unreadAlerts(reader)).toBe(20);
    await markRead(reader, { upTo: new Date(Date.UTC(2026, 0, 1, 0, 29)).toISOString() });
    expect(await unreadAlerts(reader)).toBe(2);
  });
});

/** A withdrawal of a version of its own, as rows. */
async function withdrawal() {
  const { reportId } = await anyReport();
  const { id: versionId } = await db.reportVersion.findFirstOrThrow({ where: { reportId } });
  return { reportId, versionId, reason: "Gone" };
}
let made: Promise<{ reportId: string }> | undefined;
const anyReport = () => {
  made ??= report("Withdrawn often", [{ access: "public", words: "Words." }]);
  return made;
};

describe("the feed", () => {
  it("is opened by its address alone, by the rights of today, until it is renewed or its owner goes", async () => {
    const { admin, reader: plain } = await onlyAdmin();
    const tier = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" } });
    await db.membership.create({
      data: { accountId: plain.accountId, tierId: tier.id, state: "active" },
    });
    expect(await ownFeedPath(plain)).toBeNull();
    await renewFeed(plain, { feed: "on" }, ORIGIN);
    const tokenOf = async () => (await ownFeedPath(plain))?.split("/").at(-1) ?? "";
    const first = await tokenOf();
    expect(await feedReader(first)).toEqual({
      accountId: plain.accountId,
      viewer: { kind: "rank", rank: 20, signedIn: true },
    });
    expect(await newestAlerts({ kind: "rank", rank: 20, signedIn: true }, plain.accountId)).toEqual([]);
    const other = first.startsWith("0") ? `1${first.slice(1)}` : `0${first.slice(1)}`;
    for (const wrong of ["", "x", first.slice(0, -1), `${first}.x`, other]) {
      expect([wrong, await feedReader(wrong)]).toEqual([wrong, null]);
    }
    await db.membership.deleteMany({ where: { accountId: plain.accountId } });
    expect((await feedReader(first))?.viewer).toMatchObject({ rank: 10 });
    await renewFeed(plain, { feed: "on" }, ORIGIN);
    expect(await feedReader(first)).toBeNull();
    const second = await tokenOf();
    expect(await feedReader(second)).not.toBeNull();
    await removeAccount(admin, { accountId: plain.accountId, email: plain.email, byline: "keep" }, ORIGIN);
    expect(await feedReader(second)).toBeNull();
    expect(await db.alertFeed.count({ where: { accountId: plain.accountId } })).toBe(0);
  });
});

describe("saved searches", () => {
  it("counts what saved searches find since their owner looked, where they may read", async () => {
    const ago = (days: number) => subDays(new Date(), days);
    const [free, paid] = [await member(), await member(20)];
    for (const one of [free, paid]) await press(one, "search:quokkamill");
    await report("Found in locked words", [
      { access: "public", words: "Open." },
      { access: "subscriber", words: "The quokkamill runs." },
    ]);
    const fresh = async (viewer: Person) => (await memberHome(viewer)).searches.map((one) => one.fresh);
    expect([await fresh(free), await fresh(paid)]).toEqual([[0], [1]]);
    await atTime(ago(-1), () => noteSearch(paid, " quokkamill "));
    expect(await fresh(paid)).toEqual([0]);
  });
});
