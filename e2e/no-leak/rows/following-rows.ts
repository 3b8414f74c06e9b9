import { randomUUID } from "node:crypto";
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

export const followingRows = { follow, watchlistGroup, savedSearch };
