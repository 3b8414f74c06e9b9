import { randomUUID } from "node:crypto";
import { addDays } from "date-fns";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";
import { GIFT_DAYS, GIFTS_A_MONTH, quotaWords } from "./schema";
import { giftToken, readGiftToken } from "./token";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { env } = await import("@/lib/env");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { linkClaims, makeClaim, makeSource, publishClaims } = await import(
  "@/lib/evidence/queries/test-claims"
);
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { giveReport, stopGift, countReader } = await import("./commands/give-report");
const { openGift } = await import("./queries/open-gift");
const { ownGifts } = await import("./queries/own-gifts");
const { readGivenReport } = await import("./queries/read-given-report");

let world: Awaited<ReturnType<typeof seedWorld>>;
const PARTS = [
  { access: "public", words: "Open words." },
  { access: "subscriber", words: "Subscribers words." },
  { access: "professional", words: "Professional words." },
];
let made = 0;
const report = () => publish(world, { title: `Given ${made++}`, parts: PARTS });
beforeAll(async () => {
  world = await seedWorld();
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

/** A person with a current membership in the database, on which gifts rest. */
async function member(tier: "subscriber" | "professional" = "professional"): Promise<Person> {
  const person = await personOf("reader");
  const { id: tierId, rank } = await db.tier.findUniqueOrThrow({ where: { slug: tier } });
  await db.membership.create({
    data: { accountId: person.accountId, tierId, state: "active", startsAt: new Date(0) },
    select: { id: true },
  });
  return { ...person, membershipRank: rank };
}
const tokenOf = (giftId: string) => giftToken(env().AUTH_SECRET, giftId);
const give = async (viewer: Person, slug: string, named = false) =>
  tokenOf((await giveReport(viewer, { report: slug, named })).giftId);
/** The words that the link opens now, or how it ended. */
async function opened(token: string): Promise<string> {
  const gift = await openGift(token);
  if (gift === null) return "unknown";
  if ("ended" in gift) return gift.ended;
  return JSON.stringify(await readGivenReport(gift));
}

describe("a gift", () => {
  it("opens one report as far as its giver reads it, to anyone who has the link", async () => {
    const { slug } = await report();
    const whole = await opened(await give(await member(), slug));
    expect(whole).toContain("Professional words");
    const part = await opened(await give(await member("subscriber"), slug));
    expect(part).toContain("Subscribers words");
    expect(part).not.toContain("Professional words");
  });

  it("of the desk opens all of the report, and nothing of the desk's", async () => {
    const { slug } = await report();
    const token = await give(await personOf("analyst"), slug);
    const gift = await openGift(token);
    expect(gift).toMatchObject({ receiver: { kind: "rank", rank: 30, signedIn: false } });
    expect(await opened(token)).toContain("Professional words");
  });

  it("is made by members alone, so many a month, and once for each report", async () => {
    const { slug } = await report();
    await expect(giveReport(ANONYMOUS, { report: slug, named: true })).rejects.toThrow(Forbidden);
    await expect(give(await personOf("reader"), slug)).rejects.toThrow(Forbidden);
    const giver = await member();
    const token = await give(giver, slug);
    expect(await give(giver, slug, true)).toBe(token);
    await expect(give(giver, "nothing-here")).rejects.toThrow(NotFound);
    await db.gift.deleteMany({ where: { accountId: giver.accountId } });
    const { reportId } = await report();
    const month = (createdAt: Date) =>
      db.gift.createMany({
        data: Array.from({ length: GIFTS_A_MONTH }, () => ({
          accountId: giver.accountId,
          reportId,
          createdAt,
          expiresAt: createdAt,
          stoppedAt: createdAt,
        })),
      });
    await month(new Date("2026-10-31T23:59:59Z"));
    await atTime(new Date("2026-11-01T00:00:00Z"), async () => {
      expect((await ownGifts(giver, slug)).left).toBe(GIFTS_A_MONTH);
      await month(new Date("2026-11-01T00:00:00Z"));
      expect((await ownGifts(giver, slug)).left).toBe(0);
      await expect(give(giver, slug)).rejects.toThrow(Invalid);
    });
  });

  it("is not more than allowed when asked for many times at once", async () => {
    const giver = await member();
    const slugs = await Promise.all(Array.from({ length: 3 }, report));
    await db.gift.createMany({
      data: Array.from({ length: GIFTS_A_MONTH - 1 }, () => ({
        accountId: giver.accountId,
        reportId: slugs[0]?.reportId ?? "",
        expiresAt: new Date(0),
      })),
    });
    const all = await Promise.allSettled(slugs.map(({ slug }) => give(giver, slug)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("names its giver only if they wish", async () => {
    const { slug } = await report();
    const giver = await member();
    expect(await openGift(await give(giver, slug))).toMatchObject({ giver: null });
    expect(await openGift(await give(giver, slug, true))).toMatchObject({ giver: giver.name });
  });

  it("survives a correction, and ends with a withdrawal", async () => {
    const { slug, reportId } = await report();
    const token = await give(await member(), slug);
    const parts = [{ access: "subscriber", words: "Corrected words." }];
    await publish(world, { title: "Given, corrected", reportId, parts, kind: "corrected", reason: "Wrong" });
    expect(await opened(token)).toContain("Corrected words");
    await withdrawReport(await personOf("editor"), { reportId, reason: "Wrong" }, ORIGIN);
    expect(await opened(token)).toBe("closed");
  });

  it("ends when it expires, when it is stopped, and by its giver alone", async () => {
    const { slug } = await report();
    const giver = await member();
    const { giftId } = await giveReport(giver, { report: slug, named: false });
    const token = tokenOf(giftId);
    await expect(stopGift(await member(), { giftId, stop: true })).rejects.toThrow(NotFound);
    await stopGift(giver, { giftId, stop: true });
    expect(await opened(token)).toBe("stopped");
    await stopGift(giver, { giftId, stop: false });
    expect(await opened(token)).toContain("Open words");
    const later = addDays(new Date(), GIFT_DAYS);
    expect(await atTime(later, () => opened(token))).toBe("expired");
  });

  it("opens what its giver still reads, and nothing once that is what everyone reads", async () => {
    const { slug } = await report();
    const giver = await member();
    const token = await give(giver, slug);
    const { id: subscriber } = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" } });
    const own = { where: { accountId: giver.accountId } };
    await db.membership.updateMany({ ...own, data: { tierId: subscriber } });
    expect(await opened(token)).not.toContain("Professional words");
    await db.membership.updateMany({ ...own, data: { state: "expired" } });
    expect(await opened(token)).toBe("closed");
    await db.membership.updateMany({ ...own, data: { state: "active" } });
    const { accountId } = giver;
    await db.suspension.create({
      data: { accountId, byId: (await personOf("admin")).accountId, reason: "x" },
    });
    expect(await opened(token)).toBe("closed");
  });

  it("counts its readers, and goes with the account", async () => {
    const { slug } = await report();
    const { admin, reader } = await onlyAdmin();
    const giver = { ...reader, membershipRank: 30 };
    const { giftId } = await giveReport(giver, { report: slug, named: true });
    await countReader(ANONYMOUS, giftId);
    await countReader(ANONYMOUS, giftId);
    expect((await ownGifts(giver, undefined)).gifts).toMatchObject([{ id: giftId, readers: 2, named: true }]);
    const { accountId, email } = reader;
    await removeAccount(admin, { accountId, email, byline: "keep" }, ORIGIN);
    expect(await opened(tokenOf(giftId))).toBe("unknown");
  });
});

it("names no claims of other reports, only that one contradicts", async () => {
  const sourceId = await makeSource("daily", "B");
  const of = (quote: string) => makeClaim({ quote, subjectId: world.subjectId, sourceId });
  const [here, there] = [await of("The kiln at Quillport runs"), await of("The kiln at Quillport is cold")];
  await linkClaims(there, "contradicts", here);
  const publishOne = (title: string, words: string, claimId: string) =>
    publishClaims(world, title, [{ access: "professional", words, claimIds: [claimId] }]);
  const { slug } = await publishOne("Kilns that run", "The kiln at Quillport runs", here);
  const other = await publishOne("Kilns that are cold", "The kiln at Quillport is cold", there);
  const found = await opened(await give(await member(), slug));
  expect(found).toContain("The kiln at Quillport runs");
  expect(found).not.toContain("is cold");
  expect(found).toContain(other.slug);
});

describe("the token of a gift", () => {
  const secret = "s".repeat(32);
  const id = randomUUID();
  const token = giftToken(secret, id);

  it("is read back, by the installation that made it", () => {
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(readGiftToken(secret, token)).toBe(id);
    expect(readGiftToken("t".repeat(32), token)).toBeNull();
  });

  it("is of one gift, and has one spelling", () => {
    const other = giftToken(secret, randomUUID());
    const forged = Buffer.concat([
      Buffer.from(other, "base64url").subarray(0, 16),
      Buffer.from(token, "base64url").subarray(16),
    ]).toString("base64url");
    for (const wrong of [forged, `${token}A`, token.slice(1), `${token}=`, "", "x", token.toUpperCase()]) {
      expect(readGiftToken(secret, wrong), wrong).toBeNull();
    }
  });
});

it.each([
  [10, "You can make 10 a month."],
  [3, "You can make 3 more this month, of 10."],
  [0, "You have made all 10 of this month."],
])("says that %i are left", (left, words) => {
  expect(quotaWords(left)).toBe(words);
});
