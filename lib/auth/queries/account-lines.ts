import "server-only";
import { can } from "@/lib/access/permissions";
import type { Role, Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";

/** An account in a line of `npm run account -- list`. */
export type AccountLine = { id: string; email: string; name: string; role: Role; state: string };

const STAFF_FIRST = { admin: 0, editor: 1, analyst: 2, reader: 3 } as const satisfies Record<Role, number>;

/** The first thousand accounts by address, staff first. */
export async function accountLines(viewer: Viewer): Promise<AccountLine[]> {
  if (!can(viewer, "account.read")) throw new NotFound();
  const rows = await db.account.findMany({
    where: { removedAt: null },
    orderBy: [{ role: "desc" }, { email: "asc" }],
    take: 1_000,
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      emailVerifiedAt: true,
      suspensions: { where: { liftedAt: null }, select: { id: true } },
    },
  });
  const lines = rows.map(({ emailVerifiedAt, suspensions, ...row }) => {
    const confirmed = emailVerifiedAt ? "" : "not confirmed";
    return { ...row, state: suspensions.length > 0 ? "suspended" : confirmed };
  });
  return lines.sort((a, b) => STAFF_FIRST[a.role] - STAFF_FIRST[b.role]);
}

/** The id of the account with an address. */
export async function accountIdByEmail(viewer: Viewer, email: string): Promise<string> {
  if (!can(viewer, "account.read")) throw new NotFound();
  const row = await db.account.findUnique({ where: { email }, select: { id: true } });
  if (!row) throw new NotFound(`There is no account with the address ${email}.`);
  return row.id;
}
