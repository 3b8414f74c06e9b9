import { z } from "zod";
import { parseEmail } from "@/lib/auth/parse-email";
import { SetUp } from "@/lib/auth/schema";
import { isoOfWritten } from "@/lib/clock/written-date";
import { endOfDay } from "@/lib/membership/policy";
import type { MemberColumns, MemberField } from "./columns";

/** A tier that can be granted, as lists may name it. */
export type GrantableTier = { id: string; name: string; slug: string };

/** What a list leaves open. */
export type Defaults = {
  tiers: readonly GrantableTier[];
  /** for paying members whose tier has no namesake here; null for none */
  tierId: string | null;
  /** for memberships without an end of their own */
  endsAt: Date | null;
};

/** A person as a list has it, and what they are to have. */
export type Wanted = {
  line: number;
  email: string;
  name: string;
  tierId: string | null;
  endsAt: Date | null;
  /** wants no mail about new reports */
  unsubscribed: boolean;
  /** why nothing can be done with the line; null if something can */
  refusal: string | null;
  /** what an admin should know of it */
  remark: string;
};

class Unreadable extends Error {}

/** One row of a list of members. What can be read in two ways is refused, not guessed. */
export function readMember(
  { line, cells }: { line: number; cells: readonly string[] },
  { columns, width }: { columns: MemberColumns; width: number },
  defaults: Defaults,
  now: Date,
): Wanted {
  const cell = (field: MemberField): string => cells[columns[field] ?? -1] ?? "";
  const base = { line, email: cell("email").slice(0, 320), name: "", tierId: null, endsAt: null };
  const refused = (refusal: string): Wanted => ({ ...base, unsubscribed: false, refusal, remark: "" });
  if (cells.length !== width) return refused(`The line has ${cells.length} cells; the heads are ${width}.`);
  try {
    const email = parseEmail(cell("email"));
    if (email === null) return refused("This is not an address that mail can be sent to.");
    if (cell("deleted") !== "") return refused("The list says that this person was deleted.");
    const name = nameOf(cell, email);
    const unsubscribed =
      cell("notMailed") !== "" ? yes(cell("notMailed")) : cell("mailed") !== "" && !yes(cell("mailed"));
    return { ...base, email, name, unsubscribed, refusal: null, ...membershipOf(cell, defaults, now) };
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.message);
    throw error;
  }
}

type Cell = (field: MemberField) => string;

function nameOf(cell: Cell, email: string): string {
  const given = cell("name") || [cell("firstName"), cell("lastName")].filter(Boolean).join(" ");
  const name = SetUp.shape.name.safeParse(given || email.split("@")[0]);
  if (!name.success) throw new Unreadable("The name has characters that a name cannot have, or is too long.");
  return name.data;
}

type Held = Pick<Wanted, "tierId" | "endsAt" | "remark">;

function membershipOf(cell: Cell, { tiers, tierId, endsAt }: Defaults, now: Date): Held {
  const none = (remark: string): Held => ({ tierId: null, endsAt: null, remark });
  const named = cell("tier")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const paying =
    named.length > 0 || [cell("paying"), cell("complimentary")].some((one) => one !== "" && yes(one));
  const until = cell("until");
  if (!paying) return none("");
  const end = until === "" ? endsAt : endOf(until);
  if (end && end <= now) return none("The membership is over.");
  const found = tiers.find(({ name, slug }) =>
    named.some((one) => [name.toLowerCase(), slug].includes(one.toLowerCase())),
  );
  const id = found?.id ?? tierId;
  if (id === null) return none("Pays there; no tier was chosen here.");
  if (end === null)
    throw new Unreadable("The list has no last day for this membership, and none was chosen.");
  const remark =
    named.length > 0 && !found ? `“${named.join(", ")}” is no tier here; the chosen one is used.` : "";
  return { tierId: id, endsAt: end, remark };
}

const YES = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

function yes(text: string): boolean {
  const answer = YES.get(text.toLowerCase());
  if (answer === undefined) throw new Unreadable(`“${text.slice(0, 40)}” is neither true nor false.`);
  return answer;
}

/** A moment with its zone, or a day up to and including which something holds. */
function endOf(text: string): Date {
  const moment = z.iso.datetime({ offset: true }).safeParse(text);
  if (moment.success) return new Date(moment.data);
  const day = z.iso.date().safeParse(isoOfWritten(text));
  if (!day.success)
    throw new Unreadable(`“${text.slice(0, 40)}” cannot be read as a day. Write it as 2027-06-30.`);
  return endOfDay(day.data);
}
