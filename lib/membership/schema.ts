import { z } from "zod";
import { REGISTERED_RANK, ROLES, STAFF_RANK } from "@/lib/access/types";
import { parseEmail } from "@/lib/auth/parse-email";
import { problemOfReason } from "@/lib/checks/reason";
import { calendarDay, listedId as id, line, prose, required } from "@/lib/form-fields";
import { UUID_FORM } from "@/lib/slug-and-uuid";

const day = calendarDay("Give a day such as 30 June 2027.");

const rank = z.coerce
  .number({ error: "Give a whole number." })
  .int({ error: "Give a whole number." })
  .min(REGISTERED_RANK + 1, { error: `Paid tiers are above ${REGISTERED_RANK}.` })
  .max(STAFF_RANK - 1, { error: `Use a number below ${STAFF_RANK}.` });

/** One benefit on each line. */
const benefits = prose(4_000)
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  )
  .refine((items) => items.length <= 20, { error: "Use at most 20 lines." });

const tierText = {
  name: required(60),
  priceText: line(60).default(""),
  summary: line(200).default(""),
  benefits,
};

export const CreateTier = z.strictObject({
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: "Use lower-case letters, digits and hyphens." })
    .max(40, { error: "Use at most 40 characters." }),
  rank,
  ...tierText,
});
export type CreateTier = z.infer<typeof CreateTier>;

/** `rank` is absent if it can no longer be changed. */
export const EditTier = z.strictObject({ tierId: id, rank: rank.optional(), ...tierText });
export type EditTier = z.infer<typeof EditTier>;

export const GrantMembership = z.strictObject({
  accountId: id,
  tierId: id,
  /** the last day, in UTC */
  until: day,
  note: line(300).default(""),
});
export type GrantMembership = z.infer<typeof GrantMembership>;

export const RevokeMembership = z.strictObject({ membershipId: id });
export type RevokeMembership = z.infer<typeof RevokeMembership>;

export const RestoreMembership = z.strictObject({ membershipId: id });
export type RestoreMembership = z.infer<typeof RestoreMembership>;

/** A signed-in user makes the request as the account; a guest says who they are. */
export const RequestAccess = z
  .strictObject({
    as: z.enum(["account", "guest"]).default("guest"),
    tier: z.string({ error: "Choose a tier." }).trim().max(40),
    name: line(100).default(""),
    email: line(254).default(""),
    organisation: line(120).default(""),
    message: prose(2_000).default(""),
    /** the page that it is asked from */
    next: z.string().max(2_000).optional(),
  })
  .superRefine(({ as, name, email }, context) => {
    if (as === "account") return;
    if (name === "") context.addIssue({ code: "custom", path: ["name"], message: "Please fill this in." });
    if (parseEmail(email) === null) {
      context.addIssue({
        code: "custom",
        path: ["email"],
        message: "Give an address such as name@example.com.",
      });
    }
  });
export type RequestAccess = z.infer<typeof RequestAccess>;

/** With `until` the answer grants the requested tier; `reply` goes to the requester. */
export const AnswerAccessRequest = z.strictObject({
  requestId: id,
  answer: z.enum(["grant", "reply"], { error: "Choose an answer." }),
  until: day.optional(),
  reply: prose(2_000).default(""),
});
export type AnswerAccessRequest = z.infer<typeof AnswerAccessRequest>;

export const ChangeRole = z.strictObject({ accountId: id, role: z.enum(ROLES, { error: "Choose a role." }) });
export type ChangeRole = z.infer<typeof ChangeRole>;

export const SuspendAccount = z.strictObject({
  accountId: id,
  reason: required(300).refine((reason) => reason === "" || problemOfReason(reason, 1) === null, {
    error: "Give a reason in words, for the admin who reads it later.",
  }),
});
export type SuspendAccount = z.infer<typeof SuspendAccount>;

export const LiftSuspension = z.strictObject({ accountId: id });
export type LiftSuspension = z.infer<typeof LiftSuspension>;

/** One session, or all of the account. */
export const EndSessions = z.strictObject({ accountId: id, sessionId: id.optional() });
export type EndSessions = z.infer<typeof EndSessions>;

/** What happens to the byline on the reports of a removed account. */
export const BYLINES = ["keep", "former"] as const;

/** `email` is typed again as a confirmation, since this cannot be undone. */
export const RemoveAccount = z.strictObject({
  accountId: id,
  email: line(254).transform((typed) => typed.toLowerCase()),
  byline: z.enum(BYLINES, { error: "Choose the byline for the reports." }).default("keep"),
});
export type RemoveAccount = z.infer<typeof RemoveAccount>;

export const PERSON_STATES = ["active", "suspended", "unconfirmed"] as const;

/** Filters of the list of people, as they are in the query string. */
export const PeopleFilters = z.strictObject({
  q: z.string().trim().max(200).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(PERSON_STATES).optional(),
  tier: z.string().max(40).optional(),
  after: z
    .string()
    .regex(new RegExp(`^\\d{1,15}\\.${UUID_FORM}$`))
    .optional(),
});
export type PeopleFilters = z.infer<typeof PeopleFilters>;
