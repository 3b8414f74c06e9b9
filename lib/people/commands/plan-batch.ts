import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PeopleBatchPlan } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { Forbidden, Invalid } from "@/lib/errors";
import { endOfDay, isSold, lastsAsLong } from "@/lib/membership/policy";
import { matchingEmails } from "@/lib/membership/queries/people";
import { addressesOf } from "../members/pasted";
import type { GrantableTier, Wanted } from "../members/read-member";
import { MOST_PEOPLE, type Reading, readMembers, withoutTwins } from "../members/read-members";
import { hasLapsed } from "../policy";
import type { GrantToMany, ImportMembers } from "../schema";

/**
 * Reads a file of members and stores what would happen with each line; nothing happens yet.
 *
 * @throws Forbidden, Invalid (`file`: it cannot be read; `tierId`, `until`)
 */
export async function planImport(
  viewer: Viewer,
  { file, text, tierId, until, tell }: ImportMembers,
): Promise<{ batchId: string }> {
  if (viewer.kind !== "person" || !can(viewer, "account.import")) throw new Forbidden();
  await takeAttempt("people-batch", viewer.accountId);
  const tiers = await grantableTiers();
  const defaults = { tiers, tierId: checkedTier(tiers, tierId), endsAt: checkedEnd(until) };
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(text);
  const { reading, people } = readMembers(bytes, defaults, new Date());
  return store(
    {
      kind: "import",
      title: file?.name.slice(0, 200) ?? "Pasted list",
      reading,
      tell,
      createdById: viewer.accountId,
    },
    people,
  );
}

/** The same for one membership that many accounts are to have: those of a pasted list, or those that filters find. */
export async function planGrant(viewer: Viewer, intent: GrantToMany): Promise<{ batchId: string }> {
  if (viewer.kind !== "person" || !can(viewer, "membership.grant")) throw new Forbidden();
  await takeAttempt("people-batch", viewer.accountId);
  const { tierId, until, tell, by, list, ...filters } = intent;
  const tiers = await grantableTiers();
  const tier = tiers.find(({ id }) => id === checkedTier(tiers, tierId));
  const endsAt = checkedEnd(until);
  if (!tier) throw new Invalid("tierId", "Choose a tier.");
  const typed = by === "list" ? addressesOf(list) : await matchingEmails(viewer, filters, MOST_PEOPLE + 1);
  if (typed.length === 0) throw new Invalid(by === "list" ? "list" : "", "This concerns nobody.");
  if (typed.length > MOST_PEOPLE)
    throw new Invalid("list", `At most ${MOST_PEOPLE.toLocaleString("en-GB")} people at once.`);
  const base = { name: "", tierId: tier.id, endsAt, unsubscribed: false, remark: "" };
  const people = typed.map((one, at): Wanted => {
    const address = typeof one === "string" ? { email: one, refusal: null } : one;
    return { ...base, ...address, line: at + 1 };
  });
  const reading: Reading = { separated: "", used: [], ignored: [] };
  return store(
    { kind: "grant", title: tier.name, reading, tell, createdById: viewer.accountId },
    withoutTwins(people),
  );
}

async function grantableTiers(): Promise<GrantableTier[]> {
  const tiers = await db.tier.findMany({
    orderBy: { rank: "asc" },
    select: { id: true, name: true, slug: true },
  });
  return tiers.filter(isSold);
}

function checkedTier(tiers: readonly GrantableTier[], tierId: string | undefined): string | null {
  if (tierId && !tiers.some(({ id }) => id === tierId))
    throw new Invalid("tierId", "Choose one from the list.");
  return tierId ?? null;
}

function checkedEnd(until: string | undefined): Date | null {
  const endsAt = until ? endOfDay(until) : null;
  if (hasLapsed({ endsAt }, new Date())) throw new Invalid("until", "Choose a day that has not passed.");
  return endsAt;
}

type Head = { kind: "import" | "grant"; title: string; reading: Reading; tell: boolean; createdById: string };

const CHUNK = 2_000;

async function store(head: Head, people: readonly Wanted[]): Promise<{ batchId: string }> {
  return db.$transaction(
    async (tx) => {
      const { id: batchId } = await tx.peopleBatch.create({ data: head, select: { id: true } });
      for (let at = 0; at < people.length; at += CHUNK) {
        const chunk = people.slice(at, at + CHUNK);
        const known = await knownAccounts(tx, chunk);
        await tx.peopleBatchLine.createMany({
          data: chunk.map(({ line, refusal, remark, ...person }) => {
            const plan = planOf(head.kind, { ...person, refusal }, known.get(person.email));
            const why = plan === "refuse" ? (refusal ?? "There is no account with this address.") : remark;
            return { ...person, batchId, number: line, plan, remark: why };
          }),
        });
      }
      return { batchId };
    },
    { timeout: 120_000 },
  );
}

type Planned = Pick<Wanted, "tierId" | "endsAt" | "refusal">;

function planOf(kind: Head["kind"], person: Planned, known: Known | undefined): PeopleBatchPlan {
  if (person.refusal !== null) return "refuse";
  if (!known) return kind === "import" ? "create" : "refuse";
  if (person.tierId === null) return "same";
  const held = known.held.find(({ tierId }) => tierId === person.tierId);
  return held && lastsAsLong(held.endsAt, person.endsAt) ? "same" : "grant";
}

const HeldRow = z.strictObject({
  email: z.string(),
  tierId: z.string().nullable(),
  endsAt: z.date().nullable(),
});
type Known = { held: { tierId: string | null; endsAt: Date | null }[] };

/** The accounts of these addresses with what they hold now, the longest of each tier first. */
async function knownAccounts(
  tx: Prisma.TransactionClient,
  people: readonly Wanted[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await selectRows(tx, "known-accounts", HeldRow)`
    SELECT a."email", m."tierId"::text, m."endsAt" FROM "Account" a
    LEFT JOIN "Membership" m ON m."accountId" = a."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}
    WHERE a."email" = ANY(${people.map(({ email }) => email)}) AND a."removedAt" IS NULL
    ORDER BY m."endsAt" DESC NULLS FIRST`;
  const known = new Map<string, Known>();
  for (const { email, ...held } of rows) {
    const account = known.get(email) ?? { held: [] };
    account.held.push(held);
    known.set(email, account);
  }
  return known;
}
