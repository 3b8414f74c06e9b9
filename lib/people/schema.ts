import { z } from "zod";
import { ROLES } from "@/lib/access/types";
import { EmailAddress } from "@/lib/auth/parse-email";
import { ResetPassword, SetUp } from "@/lib/auth/schema";
import { calendarDay, listedId } from "@/lib/form-fields";

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
