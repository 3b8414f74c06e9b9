import { Invalid } from "@/lib/errors";

/** What is read from a list of members. */
export type MemberField =
  | "email"
  | "name"
  | "firstName"
  | "lastName"
  | "tier"
  | "paying"
  | "complimentary"
  | "until"
  | "mailed"
  | "notMailed"
  | "deleted";

/**
 * The heads that are known, in lower case. Ghost exports id, email, name, note, subscribed_to_emails, complimentary_plan,
 * stripe_customer_id, created_at, deleted_at, labels, and tiers or earlier products; Substack exports email,
 * active_subscription, expiry, plan, email_disabled, created_at, first_payment_at. A plan of Substack is how often one pays, and
 * so no tier.
 */
const HEADS: Record<MemberField, readonly string[]> = {
  email: ["email", "e-mail", "email address", "e-mail address"],
  name: ["name", "full name"],
  firstName: ["first name", "first_name", "given name"],
  lastName: ["last name", "last_name", "family name", "surname"],
  tier: ["tiers", "tier", "products", "membership"],
  paying: ["active_subscription", "paying"],
  complimentary: ["complimentary_plan"],
  until: ["expiry", "until", "last day", "ends", "ends at", "end date"],
  mailed: ["subscribed_to_emails"],
  notMailed: ["email_disabled"],
  deleted: ["deleted_at"],
};

export type MemberColumns = Partial<Record<MemberField, number>>;

/** The columns of a list that are read, by their places, and the heads of those that are not. */
export type ReadColumns = { columns: MemberColumns; used: string[]; ignored: string[] };

/** @throws Invalid (`file`): no column has addresses, or two columns mean the same */
export function columnsOf(head: readonly string[]): ReadColumns {
  const columns: MemberColumns = {};
  const used: string[] = [];
  const ignored: string[] = [];
  head.forEach((name, place) => {
    const field = fieldOf(name);
    if (!field) {
      if (name !== "") ignored.push(name);
      return;
    }
    if (columns[field] !== undefined)
      throw new Invalid("file", `“${name}” and another column mean the same. Take one of them out.`);
    columns[field] = place;
    used.push(name);
  });
  if (columns.email === undefined)
    throw new Invalid("file", "No column is called “email”. The first line must name the columns.");
  return { columns, used, ignored };
}

function fieldOf(name: string): MemberField | undefined {
  const plain = name.trim().toLowerCase();
  return (Object.keys(HEADS) as MemberField[]).find((field) => HEADS[field].includes(plain));
}
