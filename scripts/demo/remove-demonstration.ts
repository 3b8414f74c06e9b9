import { readdir } from "node:fs/promises";
import { OPERATOR } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { DEMO_ACCOUNTS, DEMO_WRITERS } from "@/lib/auth/demo-accounts";
import { demoAccountsIn, writeMark } from "../launch/demonstration";

const REPORTS = "prisma/seed/reports";
const REASON = "It was part of the demonstration with which this installation began.";

/** What a database contains of the demonstration: addresses of accounts, and its reports that readers see. */
export type Remains = { accounts: string[]; reports: { id: string; slug: string }[] };

/**
 * Accounts with a role of the desk that are not the demonstration's. While it ran, anyone who could reach it could make
 * one, so the operator must check them before opening the installation to others.
 */
export async function otherStaff(): Promise<{ email: string; role: string }[]> {
  const { db } = await import("@/lib/db/client");
  return db.account.findMany({
    where: {
      role: { not: "reader" },
      removedAt: null,
      email: { notIn: DEMO_ACCOUNTS.map(({ email }) => email) },
    },
    orderBy: { email: "asc" },
    select: { email: true, role: true },
  });
}

/** Finds them; call it inside `withDatabase`. */
export async function remainsOfDemonstration(ownerUrl: string): Promise<Remains> {
  const { db } = await import("@/lib/db/client");
  const names = (await readdir(REPORTS)).filter((name) => name.endsWith(".md"));
  const reports = await db.report.findMany({
    // As the seed imported them; the operator's own reports have another source, even with the same slug.
    where: {
      importSource: { in: names.map((name) => `file:${name}`) },
      createdById: null,
      currentVersionId: { not: null },
    },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true },
  });
  const accounts = await demoAccountsIn(ownerUrl);
  const writers = await db.account.findMany({
    where: { email: { in: DEMO_WRITERS.map(({ email }) => email) }, passwordHash: null, removedAt: null },
    orderBy: { email: "asc" },
    select: { email: true },
  });
  return {
    accounts: accounts.length > 0 ? [...accounts, ...writers.map(({ email }) => email)] : [],
    reports,
  };
}

/**
 * Removes the demonstration's accounts from a database, and its reports if asked. Published versions are not deleted:
 * the reports are withdrawn, and what its people did stays in the logs, anonymously. Run it again to complete an
 * interrupted removal.
 */
export async function removeDemonstration(
  ownerUrl: string,
  { accounts, reports }: Remains,
  origin: Origin,
): Promise<void> {
  const { accountIdByEmail } = await import("@/lib/auth/queries/account-lines");
  const { removeAccount } = await import("@/lib/membership/commands/remove-account");
  const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
  for (const { id } of reports) await withdrawReport(OPERATOR, { reportId: id, reason: REASON }, origin);
  for (const email of accounts) {
    const accountId = await accountIdByEmail(OPERATOR, email);
    await removeAccount(OPERATOR, { accountId, email, byline: "keep" }, origin);
  }
  await writeMark(ownerUrl, "removed");
}
