import { z } from "zod";
import { ROLES } from "@/lib/access/types";
import { EmailAddress } from "@/lib/auth/parse-email";
import { ResetPassword, SetUp } from "@/lib/auth/schema";
import { PeopleBatchPlan } from "@/lib/db/generated/enums";
import { calendarDay, listedId, prose } from "@/lib/form-fields";
import { PeopleFilters } from "@/lib/membership/schema";

export const InvitePerson = z
  .strictObject({
    email: EmailAddress,
    role: z.enum(ROLES, { error: "Choose a role." }),
    /** of the membership; none without one */
    tierId: listedId.optional(),
    /** the last day of the membership, in UTC */
    until: calendarDay("Give a day such as 30 June 2027.").optional(),
  })
  .superRefine(({ tierId, until }, context) => {
    if (tierId && !until)
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: "Choose the last day of the membership.",
      });
    if (until && !tierId)
      context.addIssue({
        code: "custom",
        path: ["tierId"],
        message: "Choose the tier that ends on this day.",
      });
  });
export type InvitePerson = z.infer<typeof InvitePerson>;

export const ChooseInvitation = z.strictObject({ invitationId: listedId });
export type ChooseInvitation = z.infer<typeof ChooseInvitation>;

/** With name and password for a new account; without them for the account that is signed in. */
export const AcceptInvitation = z.strictObject({
  token: ResetPassword.shape.token,
  name: SetUp.shape.name.optional(),
  password: ResetPassword.shape.password.optional(),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/** The query string of the page of invitations. */
export const WhichInvitations = z.object({ show: z.enum(["open", "done"]).default("open") });

/** Nobody is told unless it is chosen. */
const tell = z.stringbool().default(false);
const lastDay = calendarDay("Give a day such as 30 June 2027.");

export const ImportMembers = z
  .strictObject({
    file: z.file().optional(),
    /** the same, pasted */
    text: prose(8_000_000).default(""),
    /** for paying members whose tier has no namesake here */
    tierId: listedId.optional(),
    /** for memberships without an end of their own */
    until: lastDay.optional(),
    tell,
  })
  .superRefine(({ file, text, tierId, until }, context) => {
    const add = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (!file && text === "") add("file", "Choose a file, or paste its lines.");
    if (file && text !== "") add("text", "Choose a file or paste its lines, not both.");
    if (tierId && !until) add("until", "Choose the last day of these memberships.");
  });
export type ImportMembers = z.infer<typeof ImportMembers>;

/** One membership for those of a pasted list, or for those whom filters find. */
export const GrantToMany = z.strictObject({
  by: z.enum(["list", "filter"]).default("list"),
  list: prose(4_000_000).default(""),
  ...PeopleFilters.omit({ after: true }).shape,
  tierId: listedId,
  until: lastDay,
  tell,
});
export type GrantToMany = z.infer<typeof GrantToMany>;

export const ChooseBatch = z.strictObject({ batchId: listedId });
export type ChooseBatch = z.infer<typeof ChooseBatch>;

/** The query string of the page of a list. */
export const BatchQuery = z.object({
  plan: z.enum(PeopleBatchPlan).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
