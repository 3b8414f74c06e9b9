import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Person } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { standingOf } from "../queries/standing";

/** What is about to be done: write words, or react and report. */
type Doing = "write" | "react";

/**
 * Asks again, with the account and the thread locked, whether this person may take part in this thread now.
 *
 * @throws Forbidden with the reason, Invalid (`body`) in a slow thread
 */
export async function requireStanding(
  tx: Prisma.TransactionClient,
  person: Person,
  threadId: string,
  doing: Doing,
): Promise<void> {
  const { standing, slowSeconds } = await standingOf(tx, person, threadId);
  switch (standing.kind) {
    case "open":
      break;
    case "muted":
      if (doing === "write")
        throw new Forbidden(`You may not write in discussions for now: ${standing.reason}`);
      break;
    case "suspended":
      throw new Forbidden(`You may not take part in discussions for now: ${standing.reason}`);
    case "locked":
      if (doing === "write") throw new Forbidden("This discussion is locked.");
      break;
    case "archived":
      throw new Forbidden("This discussion is archived.");
    default:
      throw new Forbidden();
  }
  if (doing === "write" && slowSeconds !== null && !isStaff(person)) {
    await requirePause(tx, person.accountId, threadId, slowSeconds);
  }
}

async function requirePause(
  tx: Prisma.TransactionClient,
  authorId: string,
  threadId: string,
  seconds: number,
): Promise<void> {
  const last = await tx.comment.findFirst({
    where: { authorId, threadId },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const left = last ? seconds - (now().getTime() - last.createdAt.getTime()) / 1000 : 0;
  if (left > 0) {
    throw new Invalid(
      "body",
      `This discussion is in slow mode. You can write again in ${Math.ceil(left)} s.`,
    );
  }
}
