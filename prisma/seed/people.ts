import { DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { hashPassword } from "@/lib/auth/password/hash";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/client";

const PEOPLE: { email: string; name: string; role: Role; tier?: string; author?: string }[] = [
  { email: "registered@example.com", name: "Rae Registered (demonstration)", role: "reader" },
  {
    email: "subscriber@example.com",
    name: "Sam Subscriber (demonstration)",
    role: "reader",
    tier: "subscriber",
  },
  {
    email: "analyst@example.com",
    name: "Mara Lindqvist (demonstration)",
    role: "analyst",
    author: "mara-lindqvist",
  },
  { email: "editor@example.com", name: "Wei Han (demonstration)", role: "editor", author: "wei-han" },
  { email: "admin@example.com", name: "Ada Admin (demonstration)", role: "admin" },
];

/** The demonstration's accounts, one for each role, all with the same password and a confirmed address. */
export async function seedPeople(): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { email, name, role, tier, author } of PEOPLE) {
    await db.$transaction(async (tx) => {
      if (await tx.account.findUnique({ where: { email }, select: { id: true } })) return;
      const account = await tx.account.create({
        data: { email, name, role, passwordHash, emailVerifiedAt: new Date() },
        select: { id: true },
      });
      if (author) await tx.author.updateMany({ where: { slug: author }, data: { accountId: account.id } });
      if (!tier) return;
      const { id: tierId } = await tx.tier.findUniqueOrThrow({ where: { slug: tier }, select: { id: true } });
      await tx.membership.create({
        data: { accountId: account.id, tierId, state: "active", note: "Demonstration", endsAt: inAYear() },
        select: { id: true },
      });
    });
  }
}

function inAYear(): Date {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date;
}
