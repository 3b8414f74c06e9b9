import type { ListedAction } from "./action";

const PEOPLE = "lib/people/actions.ts";
const inviting = {
  file: PEOPLE,
  least: "admin",
  permission: "account.invite",
  // The planted ones offer the desk and a membership.
  asks: ["account.invite", "account.change-role", "membership.grant"],
  changes: "Invitation",
} as const;

export const PEOPLE_ACTIONS: readonly ListedAction[] = [
  {
    ...inviting,
    name: "invitePersonAction",
    call: async (rows) => ({
      form: { email: "invited@example.com", role: "analyst", tierId: await rows.tier(), until: "2099-01-01" },
    }),
  },
  {
    ...inviting,
    name: "inviteAgainAction",
    call: async (rows) => ({ form: { invitationId: (await rows.invitation()).id } }),
  },
  {
    ...inviting,
    name: "revokeInvitationAction",
    call: async (rows) => ({ form: { invitationId: (await rows.invitation()).id } }),
  },
  {
    name: "acceptInvitationAction",
    file: PEOPLE,
    least: "anyone",
    call: async (rows) => ({
      form: {
        token: (await rows.invitation()).secret,
        name: "Invited",
        password: "another long passphrase of one's own",
      },
    }),
    changes: "Account",
  },
];
