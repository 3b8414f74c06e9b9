import { describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { newTier, personOf } from "@/lib/membership/test-people";
import { heldBefore } from "./test-statements";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { answerAccessRequest } = await import("@/lib/membership/commands/answer-access-request");
const { grantMembership } = await import("@/lib/membership/commands/grant-membership");
const { requestAccess } = await import("@/lib/membership/commands/request-access");

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const error = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === "rejected" ? outcome.reason : "it was done";
let networks = 0;
const elsewhere = () => {
  networks++;
  return { ...TEST_ORIGIN, address: `198.51.100.${networks}` };
};

describe("memberships", () => {
  test("granted at the same time leave one valid, and none that ended before it began", async () => {
    const [admin, reader] = [await personOf("admin"), await personOf("reader")];
    const { id: tierId } = await newTier(admin);
    const { accountId } = reader;
    await Promise.all(
      Array.from({ length: 6 }, () =>
        grantMembership(admin, { accountId, tierId, until: tomorrow(), note: "" }, TEST_ORIGIN),
      ),
    );
    const all = await db.membership.findMany({ where: { accountId } });
    expect(all).toHaveLength(6);
    expect(all.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
    expect(all.filter(({ startsAt, revokedAt }) => revokedAt && revokedAt < startsAt)).toEqual([]);
    const backwards = db.membership.create({
      data: { accountId, tierId, state: "active", startsAt: new Date(), revokedAt: new Date(0) },
    });
    await expect(backwards).rejects.toThrow(/Membership_ends_after_it_begins/);
  });

  test("are requested once by two clicks, and granted to the owner of the address", async () => {
    const [admin, reader] = [await personOf("admin"), await personOf("reader")];
    const { slug } = await newTier(admin);
    const guest = {
      name: "Guest",
      email: reader.email,
      organisation: "",
      message: "",
      tier: slug,
      as: "guest",
    };
    const ask = () => requestAccess(ANONYMOUS, guest as Parameters<typeof requestAccess>[1], elsewhere());
    await Promise.all([ask(), ask(), ask()]);
    const requests = await db.accessRequest.findMany({ where: { email: reader.email } });
    expect(requests).toHaveLength(1);
    const answer = {
      requestId: requests[0]?.id ?? "",
      answer: "grant",
      until: tomorrow(),
      reply: "",
    } as const;
    const outcome = await heldBefore(
      /FROM "Account" WHERE "id" = ANY/,
      () => answerAccessRequest(admin, answer, TEST_ORIGIN),
      () => db.account.update({ where: { id: reader.accountId }, data: { email: `moved-${reader.email}` } }),
    );
    expect(error(outcome)).toMatchObject({ field: "answer" });
    expect(await db.membership.count({ where: { accountId: reader.accountId } })).toBe(0);
  });
});
