import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { nameKey } from "../policy";

/**
 * Gives a person the display name that they chose with their first comment; it stays.
 *
 * @throws Invalid (`name`): none was given, another person has one that reads the same, or it is that of an author
 */
export async function takeName(
  tx: Prisma.TransactionClient,
  accountId: string,
  name: string | undefined,
): Promise<void> {
  const there = await tx.participant.findUnique({ where: { accountId }, select: { name: true } });
  if (there) return;
  if (name === undefined) throw new Invalid("name", "Choose the name that other readers will see");
  const key = nameKey(name);
  if (key.length < 2) throw new Invalid("name", "At least two letters or digits");
  const authors = await tx.author.findMany({ select: { name: true, accountId: true } });
  const isAuthors = authors.some((author) => author.accountId !== accountId && nameKey(author.name) === key);
  const { count } = isAuthors
    ? { count: 0 }
    : await tx.participant.createMany({ data: [{ accountId, name, nameKey: key }], skipDuplicates: true });
  if (count === 0) throw new Invalid("name", "Another person here has this name. Choose a different one.");
}
