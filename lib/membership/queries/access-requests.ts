import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { AccessRequestView } from "../types";
import { askedFrom } from "./asked-from";

/** Waiting requests, oldest first, or the last hundred answered ones. */
export async function accessRequests(
  viewer: Viewer,
  which: "waiting" | "answered",
): Promise<AccessRequestView[]> {
  if (!can(viewer, "access.answer")) throw new NotFound();
  const rows = await db.accessRequest.findMany({
    where: { answeredAt: which === "waiting" ? null : { not: null } },
    orderBy: which === "waiting" ? { createdAt: "asc" } : { answeredAt: "desc" },
    take: 100,
    select: {
      id: true,
      accountId: true,
      email: true,
      name: true,
      organisation: true,
      message: true,
      fromPath: true,
      createdAt: true,
      answeredAt: true,
      tier: { select: { name: true } },
      answeredBy: { select: { name: true } },
    },
  });
  const [accounts, reports] = await Promise.all([
    confirmedAccounts(rows.map((row) => row.email)),
    askedFrom(
      db,
      rows.map((row) => row.fromPath),
    ),
  ]);
  return rows.map(({ tier, answeredBy, fromPath, ...row }) => ({
    ...row,
    from: reports.get(fromPath ?? "") ?? null,
    tierName: tier.name,
    answeredByName: answeredBy?.name ?? null,
    accountId: row.accountId ?? accounts.get(row.email) ?? null,
  }));
}

async function confirmedAccounts(emails: string[]): Promise<ReadonlyMap<string, string>> {
  const accounts = await db.account.findMany({
    where: { email: { in: emails }, emailVerifiedAt: { not: null } },
    select: { id: true, email: true },
  });
  return new Map(accounts.map((account) => [account.email, account.id]));
}
