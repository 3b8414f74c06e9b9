import { beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden } from "@/lib/errors";
import {
  lastAct,
  newTier,
  nextNumber,
  onlyAdmin,
  origin,
  type Person,
  tierText,
  tomorrow,
} from "./test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { grantMembership } = await import("./commands/grant-membership");
const { revokeMembership } = await import("./commands/revoke-membership");
const { restoreMembership } = await import("./commands/restore-membership");
const { createTier } = await import("./commands/create-tier");
const { editTier } = await import("./commands/edit-tier");
const { person } = await import("./queries/person");
const { viewerOfSession } = await import("@/lib/auth/viewer");

let admin: Person;
let reader: Person;

beforeEach(async () => {
  ({ admin, reader } = await onlyAdmin());
});

describe("memberships", () => {
  it("open at once, close at once, and can be restored", async () => {
    const { id: tierId } = await newTier(admin);
    const rank = async () => {
      const viewer = await viewerOfSession(reader.sessionId);
      return viewer.kind === "person" ? viewer.membershipRank : -1;
    };
    const intent = { accountId: reader.accountId, tierId, until: tomorrow, note: "a friend" };
    const { membershipId } = await grantMembership(admin, intent, origin);
    expect(await rank()).toBeGreaterThan(100);
    expect(await lastAct()).toMatchObject({
      actorId: admin.accountId,
      action: "membership.grant",
      subjectId: reader.accountId,
      detail: { address: "203.0.113.7", after: { note: "a friend" } },
    });
    await revokeMembership(admin, { membershipId }, origin);
    expect(await rank()).toBe(0);
    await expect(revokeMembership(admin, { membershipId }, origin)).rejects.toBeInstanceOf(Conflict);
    await restoreMembership(admin, { membershipId }, origin);
    expect(await rank()).toBeGreaterThan(100);
    const { memberships } = await person(admin, reader.accountId);
    expect(memberships.map(({ holds, restorable }) => ({ holds, restorable }))).toEqual([
      { holds: true, restorable: false },
      { holds: false, restorable: false },
    ]);
    expect(
      await db.outboxMail.count({ where: { to: reader.email, cause: { startsWith: "membership:" } } }),
    ).toBe(2);
  });

  it("of one tier do not pile up, even when granted twice at once", async () => {
    const { id: tierId } = await newTier(admin);
    const intent = { accountId: reader.accountId, tierId, until: tomorrow, note: "" };
    await Promise.all([1, 2, 3].map(() => grantMembership(admin, intent, origin)));
    const { memberships } = await person(admin, reader.accountId);
    expect(memberships.filter((membership) => membership.holds)).toHaveLength(1);
  });

  it("are refused for a past day and for the free levels", async () => {
    const { id: tierId } = await newTier(admin);
    const { accountId } = reader;
    const past = grantMembership(admin, { accountId, tierId, until: "2020-01-01", note: "" }, origin);
    await expect(past).rejects.toMatchObject({ field: "until" });
    const free = await db.tier.findUniqueOrThrow({ where: { slug: "registered" } });
    const fixed = grantMembership(admin, { accountId, tierId: free.id, until: tomorrow, note: "" }, origin);
    await expect(fixed).rejects.toMatchObject({ field: "tierId" });
  });
});

describe("tiers", () => {
  it("keep short name and rank apart, and the free levels fixed", async () => {
    const { slug, rank } = await newTier(admin);
    await expect(createTier(admin, { ...tierText, slug, rank: 998 }, origin)).rejects.toMatchObject({
      field: "slug",
    });
    await expect(createTier(admin, { ...tierText, slug: "other", rank }, origin)).rejects.toMatchObject({
      field: "rank",
    });
    const free = await db.tier.findUniqueOrThrow({ where: { slug: "public" } });
    await expect(editTier(admin, { ...tierText, tierId: free.id }, origin)).rejects.toBeInstanceOf(Forbidden);
  });

  it("change their rank until a membership uses it, and raise the epoch", async () => {
    const epoch = async () => (await db.catalogueEpoch.findFirstOrThrow()).value;
    const { id: tierId } = await newTier(admin);
    const before = await epoch();
    await editTier(admin, { ...tierText, tierId, rank: 777 + nextNumber() }, origin);
    expect(await epoch()).toBeGreaterThan(before);
    const grant = { accountId: reader.accountId, tierId, until: tomorrow, note: "" };
    await grantMembership(admin, grant, origin);
    const late = editTier(admin, { ...tierText, tierId, rank: 5_000 + nextNumber() }, origin);
    await expect(late).rejects.toMatchObject({ field: "rank" });
    await editTier(admin, { ...tierText, tierId, name: "Renamed" }, origin);
    expect((await db.tier.findUniqueOrThrow({ where: { id: tierId } })).name).toBe("Renamed");
  });
});
