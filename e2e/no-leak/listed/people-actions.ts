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

const listing = {
  file: PEOPLE,
  least: "admin",
  permission: "account.import",
  changes: "PeopleBatch",
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
    ...listing,
    name: "startBatchAction",
    call: async (rows) => ({ form: { batchId: await rows.peopleBatch() } }),
  },
  {
    ...listing,
    name: "undoBatchAction",
    call: async (rows) => ({ form: { batchId: await rows.peopleBatch({ started: true }) } }),
  },
  {
    ...listing,
    name: "grantToManyAction",
    permission: "membership.grant",
    call: async (rows) => ({
      form: { list: (await rows.person()).email, tierId: await rows.tier(), until: "2099-01-01" },
    }),
  },
  {
    ...listing,
    name: "importMembersAction",
    call: async () => ({ form: { text: "email\nlisted-member@example.com" } }),
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
