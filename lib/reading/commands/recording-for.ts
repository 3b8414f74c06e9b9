import "server-only";
import type { Person, Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { accountKeepsHistory } from "../queries/keeps-history";

type Referred = { table: "Entity" | "Report"; id: string };

/**
 * Runs what records a person's reading, with their account locked, so that nothing is recorded of an account that was
 * just removed. Returns null, without running it, for a person who keeps no reading history.
 *
 * @param referred the row that will be referred to, which is locked before the account
 * @throws Forbidden
 */
export async function recordingFor<T>(
  viewer: Viewer,
  referred: Referred | null,
  record: (tx: Prisma.TransactionClient, person: Person) => Promise<T>,
): Promise<T | null> {
  const person = ownAccount(viewer);
  return db.$transaction(async (tx) => {
    if (referred) await lockRows(tx, referred.table, [referred.id], "KEY SHARE");
    await lockOwnAccountRow(tx, person);
    return (await accountKeepsHistory(tx, person.accountId)) ? record(tx, person) : null;
  });
}
