import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { FoundName } from "../queries/find-named";
import type { HeldReason } from "../types";
import { writeEntry } from "./keep-entries";

type Revision = {
  commentId: string;
  body: string;
  heldBy: HeldReason[];
  named: readonly FoundName[];
  at: Date;
};

/** Adds the next wording of a comment and makes it the current one. Its thread is locked. */
export async function writeRevision(
  tx: Prisma.TransactionClient,
  { commentId, body, heldBy, named, at }: Revision,
): Promise<string> {
  const last = await tx.commentRevision.findFirst({
    where: { commentId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const { id } = await tx.commentRevision.create({
    data: { commentId, number: (last?.number ?? 0) + 1, body, heldBy, createdAt: at },
    select: { id: true },
  });
  await tx.comment.update({
    where: { id: commentId },
    data: { currentRevisionId: id },
    select: { id: true },
  });
  await writeEntry(tx, { commentId, body });
  const slugs = named.flatMap(({ slug }) => slug ?? []);
  const entities = await tx.entity.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const idOf = new Map(entities.map((entity) => [entity.slug, entity.id]));
  await tx.commentMention.createMany({
    data: named.flatMap(({ words, slug, accountId }) => {
      const entityId = slug === null ? null : (idOf.get(slug) ?? null);
      return accountId === null && entityId === null ? [] : [{ revisionId: id, words, accountId, entityId }];
    }),
  });
  return id;
}
