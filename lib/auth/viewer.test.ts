import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { makeAccount, signedIn, TEST_ORIGIN } from "./test-account";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { countQueries } = await import("@/lib/db/query-count");
const { viewerOfSession } = await import("./viewer");
const { endSession, signOut, signOutEverywhere } = await import("./commands/end-session");

test("a valid session is its account, with what its memberships open", async () => {
  const account = await makeAccount({ role: "analyst" });
  const { sessionId } = await signedIn(account);
  const tier = await db.tier.create({
    data: { slug: "gold", name: "Gold", rank: 20, priceText: "", summary: "" },
    select: { id: true },
  });
  const data = { accountId: account.id, tierId: tier.id, state: "active" } as const;
  await db.membership.create({ data });
  expect(await viewerOfSession(sessionId)).toEqual({
    kind: "person",
    sessionId,
    accountId: account.id,
    name: "Ada",
    email: account.email,
    role: "analyst",
    verified: true,
    membershipRank: 20,
    moderator: false,
  });
});

test("an ended, expired or unknown session is invalid, from the next request on", async () => {
  const viewer = await signedIn(await makeAccount());
  await signOut(viewer, {}, TEST_ORIGIN);
  expect(await viewerOfSession(viewer.sessionId)).toEqual(ANONYMOUS);
  const late = await signedIn(await makeAccount());
  await db.session.update({ where: { id: late.sessionId }, data: { expiresAt: new Date() } });
  expect(await viewerOfSession(late.sessionId)).toEqual(ANONYMOUS);
  for (const id of [randomUUID(), "", "x", "' OR true --"])
    expect(await viewerOfSession(id)).toEqual(ANONYMOUS);
});

test("a suspension ends every session at once, and lifting it revives none of them", async () => {
  const account = await makeAccount();
  const admin = await makeAccount({ role: "admin" });
  const viewers = [await signedIn(account), await signedIn(account)];
  const { id } = await db.suspension.create({
    data: { accountId: account.id, byId: admin.id, reason: "a test" },
    select: { id: true },
  });
  for (const { sessionId } of viewers) expect(await viewerOfSession(sessionId)).toEqual(ANONYMOUS);
  await db.suspension.update({ where: { id }, data: { liftedAt: new Date() } });
  for (const { sessionId } of viewers) expect((await viewerOfSession(sessionId)).kind).toBe("person");
});

test("a user can end one of their own sessions, never another user's", async () => {
  const account = await makeAccount();
  const [here, there] = [await signedIn(account), await signedIn(account)];
  const stranger = await signedIn(await makeAccount());
  await endSession(stranger, { sessionId: there.sessionId }, TEST_ORIGIN);
  expect((await viewerOfSession(there.sessionId)).kind).toBe("person");
  await endSession(here, { sessionId: there.sessionId }, TEST_ORIGIN);
  expect((await viewerOfSession(there.sessionId)).kind).toBe("anonymous");
  expect((await viewerOfSession(here.sessionId)).kind).toBe("person");
  await signOutEverywhere(here, {}, TEST_ORIGIN);
  expect((await viewerOfSession(here.sessionId)).kind).toBe("anonymous");
});

test("one query for each request; the last-seen time is written at most every five minutes", async () => {
  const { sessionId } = await signedIn(await makeAccount());
  expect((await countQueries(() => viewerOfSession(sessionId))).queries).toBe(1);
  const longAgo = new Date(Date.now() - 6 * 60_000);
  await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: longAgo } });
  expect((await countQueries(() => viewerOfSession(sessionId))).queries).toBe(2);
  expect((await countQueries(() => viewerOfSession(sessionId))).queries).toBe(1);
});
