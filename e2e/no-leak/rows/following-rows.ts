import { createECDH, createHash, randomBytes, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { peopleRows } from "./people-rows";

/** A new person with two lines on their watchlist, both topics. */
async function follow() {
  const { accountId, cookie } = await peopleRows.person();
  const topics = [1, 2].map((position) => ({
    accountId,
    kind: "topic" as const,
    topic: `planted-${randomUUID().slice(0, 8)}`,
    position,
  }));
  const [first] = await db.follow.createManyAndReturn({ data: topics, select: { id: true } });
  return { followId: first?.id ?? "", accountId, cookie };
}

async function watchlistGroup() {
  const { accountId, cookie } = await peopleRows.person();
  const data = { accountId, name: "Planted", position: 1 };
  const { id: groupId } = await db.watchlistGroup.create({ data, select: { id: true } });
  return { groupId, cookie };
}

async function savedSearch() {
  const { accountId, cookie } = await peopleRows.person();
  const { id: searchId } = await db.savedSearch.create({
    data: { accountId, name: "Planted", question: "planted" },
    select: { id: true },
  });
  const { id: followId } = await db.follow.create({
    data: { accountId, kind: "search", searchId, position: 1 },
    select: { id: true },
  });
  return { followId, cookie };
}

/** A new person with an alert about a withdrawal, which anyone may be told of. */
async function alert() {
  const { accountId, cookie } = await peopleRows.person();
  const version = await db.reportVersion.findFirstOrThrow({ select: { id: true, reportId: true } });
  const { id: withdrawalId } = await db.withdrawal.create({
    data: { reportId: version.reportId, versionId: version.id, reason: "Planted" },
    select: { id: true },
  });
  const { id: causeId } = await db.alertCause.create({
    data: { withdrawalId, matchedAt: new Date() },
    select: { id: true },
  });
  const now = new Date();
  await db.alert.create({
    data: { causeId, accountId, reason: "opened", pace: "daily", dueAt: now, settledAt: now },
    select: { id: true },
  });
  return { accountId, cookie };
}

/** The key that browsers subscribe with; its private half is nowhere. */
async function pushKey(): Promise<{ id: string; publicKey: string }> {
  const select = { id: true, publicKey: true };
  const known = await db.pushKey.findFirst({ where: { retiredAt: null }, select });
  if (known) return known;
  const publicKey = createECDH("prime256v1").generateKeys("base64url");
  return db.pushKey.create({
    data: { id: createHash("sha256").update(publicKey).digest("hex"), publicKey },
    select,
  });
}

/** What a new browser gives. */
function browser() {
  return {
    endpoint: `https://push.example.com/${randomUUID()}`,
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
}

/** A new person who is told in a browser. */
async function subscription() {
  const { accountId, cookie } = await peopleRows.person();
  const { id: keyId } = await pushKey();
  const { id: subscriptionId, endpoint } = await db.pushSubscription.create({
    data: { accountId, keyId, browser: "Planted", ...browser() },
    select: { id: true, endpoint: true },
  });
  return { subscriptionId, endpoint, cookie };
}

export const followingRows = {
  alert,
  browser,
  follow,
  pushKey,
  savedSearch,
  subscription,
  watchlistGroup,
};
