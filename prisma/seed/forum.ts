import { OPERATOR, type Person } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { DEMO_WRITERS } from "@/lib/auth/demo-accounts";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { addComment } from "@/lib/discussion/commands/add-comment";
import { writeTitleEntry } from "@/lib/discussion/commands/keep-entries";
import { moderateComment } from "@/lib/discussion/commands/moderate-comment";
import { keyOfTopic } from "@/lib/forum/policy";
import { slugOf } from "@/lib/urls/slug-of";

const CATEGORIES = [
  {
    slug: "market",
    name: "Market and prices",
    about: "Oxides, metals and magnets: what moves, and what only seems to.",
    minRank: 0,
    position: 10,
  },
  {
    slug: "policy",
    name: "Policy and export controls",
    about: "Rules, licences and quotas, and how they are applied.",
    minRank: 0,
    position: 20,
  },
  {
    slug: "members",
    name: "Members’ room",
    about: "For subscribers: positions, questions to the desk, requests.",
    minRank: 20,
    position: 30,
  },
];

type Writer = (typeof DEMO_WRITERS)[number]["name"];
type Said = { by: Writer; at: string; words: string };
type SeededTopic = { category: string; title: string; said: [Said, ...Said[]]; pinned?: true };

/** Invented words of invented people; they state no fact about a real company. */
const TOPICS: SeededTopic[] = [
  {
    category: "market",
    title: "How to read this forum’s demonstration",
    pinned: true,
    said: [
      {
        by: "Ines Sample",
        at: "2026-10-05T08:00:00Z",
        words:
          "Everyone who writes here is **invented**, and so is what they say. Take part yourself: start a topic, answer one, or follow *Join the full discussion* at the end of a report.",
      },
    ],
  },
  {
    category: "market",
    title: "Which price do you quote in contracts: oxide or metal?",
    said: [
      {
        by: "Tomas Sample",
        at: "2026-10-12T09:30:00Z",
        words:
          "Our suppliers quote the oxide, our customers ask for the metal. Which of the two do you index to?\n\n- oxide plus a fixed conversion\n- metal, monthly average\n- both, with a band",
      },
      {
        by: "Yu Sample",
        at: "2026-10-12T13:05:00Z",
        words:
          "Metal, monthly average. In Chinese contracts I usually see 氧化镨钕 named, and the conversion written out.",
      },
      {
        by: "Ines Sample",
        at: "2026-10-13T07:40:00Z",
        words: "Both, with a band. The band is what we negotiate about.",
      },
    ],
  },
  {
    category: "policy",
    title: "What do you ask a supplier about a licence?",
    said: [
      {
        by: "Yu Sample",
        at: "2026-10-20T06:15:00Z",
        words:
          "I collect questions for our checklist. So far: who applied, for which end use, and on which date. What else?",
      },
      {
        by: "Tomas Sample",
        at: "2026-10-20T10:50:00Z",
        words:
          "> for which end use\n\nAnd who checks it afterwards. We ask for the *name of the form*, which shortens every conversation.",
      },
    ],
  },
  {
    category: "members",
    title: "Requests to the desk for next quarter",
    said: [
      {
        by: "Ines Sample",
        at: "2026-11-02T08:20:00Z",
        words: "I would read a report on recycling yields, with the sources graded as in the others.",
      },
    ],
  },
];

/** The demonstration's categories and topics, written by people who are plainly invented; what is there is left alone. */
export async function seedForum(origin: Origin): Promise<void> {
  await db.category.createMany({ data: CATEGORIES, skipDuplicates: true });
  const writers = new Map(
    await Promise.all(DEMO_WRITERS.map(async (one) => [one.name, await writerOf(one)] as const)),
  );
  for (const topic of TOPICS) {
    const anchorKey = keyOfTopic(slugOf(topic.title, "topic"));
    if (await db.thread.findUnique({ where: { anchorKey }, select: { id: true } })) continue;
    await db.$transaction((tx) => writeTopic(tx, { ...topic, anchorKey }, writers));
  }
  const waiting = await db.comment.findMany({
    where: { status: "held", author: { email: { in: DEMO_WRITERS.map(({ email }) => email) } } },
    orderBy: { createdAt: "asc" },
    select: { id: true, currentRevisionId: true },
  });
  for (const { id: commentId, currentRevisionId } of waiting) {
    if (currentRevisionId === null) continue;
    const act = { commentId, revisionId: currentRevisionId, act: "approve" as const, reason: "" };
    await moderateComment(OPERATOR, act, origin);
  }
}

type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0];

async function writeTopic(
  tx: Transaction,
  { category, title, said, pinned, anchorKey }: SeededTopic & { anchorKey: string },
  writers: ReadonlyMap<Writer, Person>,
): Promise<void> {
  const starter = writers.get(said[0].by);
  const { id: categoryId } = await tx.category.findUniqueOrThrow({
    where: { slug: category },
    select: { id: true },
  });
  const thread = {
    anchor: "topic" as const,
    anchorKey,
    categoryId,
    title,
    startedById: starter?.accountId ?? null,
  };
  const { id: threadId } = await tx.thread.create({
    data: { ...thread, createdAt: new Date(said[0].at) },
    select: { id: true },
  });
  await lockRows(tx, "Thread", [threadId]);
  await writeTitleEntry(tx, { threadId, title });
  for (const [index, { by, at, words: body }] of said.entries()) {
    const person = writers.get(by);
    if (!person) throw new Error(`No one is called ${by}`);
    const opens = index === 0 ? true : undefined;
    await atTime(new Date(at), () =>
      addComment(tx, person, { threadId, answers: null, opens, name: by, body, named: [] }),
    );
  }
  if (pinned) await tx.threadMark.create({ data: { threadId, kind: "pinned" }, select: { id: true } });
}

async function writerOf({ email, name }: (typeof DEMO_WRITERS)[number]): Promise<Person> {
  const account = await db.account.upsert({
    where: { email },
    create: { email, name: `${name} (demonstration)`, role: "reader", emailVerifiedAt: new Date() },
    update: {},
    select: { id: true },
  });
  return {
    kind: "person",
    accountId: account.id,
    sessionId: "",
    name,
    email,
    role: "reader",
    verified: true,
    membershipRank: 0,
  };
}
