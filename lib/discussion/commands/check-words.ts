import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Person } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { linksIn, parseComment } from "../markdown/parse-comment";
import { heldReasons, LINKS_ALLOWED } from "../policy";
import type { HeldReason } from "../types";

/**
 * What every wording passes, on posting and on editing, in this order.
 *
 * @returns the rules that hold it for a moderator
 * @throws Invalid (`body`): too many links
 */
export async function checkWords(
  tx: Prisma.TransactionClient,
  person: Person,
  body: string,
): Promise<HeldReason[]> {
  const links = linksIn(parseComment(body)).length;
  if (links > LINKS_ALLOWED) throw new Invalid("body", `At most ${LINKS_ALLOWED} links in one comment`);
  const approved = await tx.comment.count({ where: { authorId: person.accountId, status: "approved" } });
  return heldReasons({ staff: isStaff(person), approved }, links);
}
