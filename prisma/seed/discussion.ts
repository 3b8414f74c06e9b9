import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { nameKey } from "@/lib/discussion/policy";
import { sentences } from "@/lib/document/sentences";
import { type Passage, readPassages } from "@/lib/reports/queries/passages";

const Discussion = z.strictObject({
  names: z.array(z.strictObject({ email: z.string(), name: z.string() })),
  comments: z.array(
    z.strictObject({
      /** for those that answer it */
      key: z.string().optional(),
      report: z.string(),
      /** words of the passage that it is about; else it is about the report */
      passage: z.string().optional(),
      answers: z.string().optional(),
      by: z.string(),
      at: z.coerce.date(),
      body: z.string(),
      status: z.enum(["unreviewed", "approved", "held"]),
    }),
  ),
  requests: z.array(
    z.strictObject({
      reference: z.string(),
      report: z.string(),
      passage: z.string(),
      by: z.string(),
      at: z.coerce.date(),
      words: z.string(),
    }),
  ),
});
type Discussion = z.output<typeof Discussion>;

/**
 * A few comments by the demonstration's people, one that waits for a moderator, and a request for a correction. Writes none
 * if a report is discussed already.
 *
 * @throws Error naming words that their report lacks
 */
export async function seedDiscussion(): Promise<void> {
  const { names, comments, requests } = Discussion.parse(
    JSON.parse(await readFile("prisma/seed/discussion.json", "utf8")),
  );
  await db.$transaction(async (tx) => {
    if ((await tx.thread.count({ where: { NOT: { anchor: "topic" } } })) > 0) return;
    const people = await tx.account.findMany({ select: { id: true, email: true } });
    const ids = new Map(people.map(({ id, email }) => [email, id]));
    await tx.participant.createMany({
      data: names.flatMap(({ email, name }) => {
        const accountId = ids.get(email);
        return accountId ? [{ accountId, name, nameKey: nameKey(name) }] : [];
      }),
      skipDuplicates: true,
    });
    const written = new Map<string, string>();
    for (const comment of comments) await writeComment(tx, comment, ids, written);
    for (const request of requests) await writeRequest(tx, request, ids);
  });
}

type Comment = Discussion["comments"][number];

async function writeComment(
  tx: Prisma.TransactionClient,
  { key, answers, at, body, status, by, ...place }: Comment,
  ids: ReadonlyMap<string, string>,
  written: Map<string, string>,
): Promise<void> {
  const authorId = ids.get(by) ?? null;
  const threadId = await threadOf(tx, place, { startedById: authorId, createdAt: at });
  const parentId = answers === undefined ? null : (written.get(answers) ?? null);
  const { id } = await tx.comment.create({
    data: { threadId, parentId, rootId: parentId, authorId, status, createdAt: at },
    select: { id: true },
  });
  if (key !== undefined) written.set(key, id);
  const heldBy = status === "held" ? ["links"] : [];
  const revision = await tx.commentRevision.create({
    data: { commentId: id, number: 1, body, heldBy, createdAt: at },
    select: { id: true },
  });
  await tx.comment.update({ where: { id }, data: { currentRevisionId: revision.id }, select: { id: true } });
  if (status === "held") return;
  const seen = { commentCount: { increment: 1 }, lastCommentAt: at };
  await tx.thread.update({ where: { id: threadId }, data: seen, select: { id: true } });
  if (parentId === null) return;
  await tx.comment.update({
    where: { id: parentId },
    data: { replyCount: { increment: 1 } },
    select: { id: true },
  });
}

async function threadOf(
  tx: Prisma.TransactionClient,
  { report: slug, passage: words }: Pick<Comment, "report" | "passage">,
  begun: { startedById: string | null; createdAt: Date },
): Promise<string> {
  const { reportId, versionId } = await currentOf(tx, slug);
  const passage = words === undefined ? null : await passageWith(tx, { slug, reportId, versionId, words });
  const anchorKey = passage ? `block:${reportId}:${passage.blockId}` : `report:${reportId}`;
  const about = passage
    ? ({
        anchor: "block",
        blockId: passage.blockId,
        quote: passage.text,
        quoteRank: passage.minRank,
        versionId,
      } as const)
    : ({ anchor: "report" } as const);
  const { id } = await tx.thread.upsert({
    where: { anchorKey },
    create: { anchorKey, reportId, ...about, ...begun },
    update: {},
    select: { id: true },
  });
  return id;
}

async function writeRequest(
  tx: Prisma.TransactionClient,
  { report: slug, passage: words, by, at, ...request }: Discussion["requests"][number],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { reportId, versionId } = await currentOf(tx, slug);
  const { blockId, minRank, text } = await passageWith(tx, { slug, reportId, versionId, words });
  const quote = sentences(text).find((sentence) => sentence.text.includes(words))?.text ?? text;
  await tx.correctionRequest.create({
    data: {
      ...request,
      reportId,
      versionId,
      blockId,
      quote,
      minRank,
      byId: ids.get(by) ?? null,
      createdAt: at,
    },
    select: { id: true },
  });
}

async function currentOf(tx: Prisma.TransactionClient, slug: string) {
  const { id, currentVersionId } = await tx.report.findUniqueOrThrow({
    where: { slug },
    select: { id: true, currentVersionId: true },
  });
  if (currentVersionId === null) throw new Error(`${slug} is not published`);
  return { reportId: id, versionId: currentVersionId };
}

type Wanted = { slug: string; reportId: string; versionId: string; words: string };

/** The public passage of a report that has these words. */
async function passageWith(
  tx: Prisma.TransactionClient,
  { slug, versionId, words }: Wanted,
): Promise<Passage> {
  const blocks = await tx.block.findMany({ where: { versionId }, select: { blockId: true } });
  const passages = await readPassages(tx, ANONYMOUS, {
    versionId,
    blockIds: blocks.map(({ blockId }) => blockId),
  });
  const found = [...passages.values()].find(({ text }) => text.includes(words));
  if (!found) throw new Error(`“${words}” is not in ${slug}`);
  return found;
}
