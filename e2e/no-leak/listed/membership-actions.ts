import type { ListedAction } from "./action";

const MEMBERSHIP = "lib/membership/actions.ts";
const admins = { file: MEMBERSHIP, least: "admin" } as const;

export const MEMBERSHIP_ACTIONS: readonly ListedAction[] = [
  {
    name: "requestAccessAction",
    file: MEMBERSHIP,
    least: "anyone",
    permission: "access.request",
    call: async () => ({
      form: { as: "guest", tier: "subscriber", name: "Guest", email: "guest@example.com" },
    }),
    changes: "AccessRequest",
  },
  {
    ...admins,
    name: "answerAccessRequestAction",
    permission: "access.answer",
    asks: ["access.answer", "membership.grant"],
    call: async (rows) => ({
      form: { requestId: await rows.accessRequest(), answer: "grant", until: "2099-01-01" },
    }),
    changes: "Membership",
  },
  {
    ...admins,
    name: "grantMembershipAction",
    permission: "membership.grant",
    call: async (rows) => {
      const { accountId } = await rows.person();
      return { form: { accountId, tierId: await rows.tier(), until: "2099-01-01" } };
    },
    changes: "Membership",
  },
  {
    ...admins,
    name: "revokeMembershipAction",
    permission: "membership.revoke",
    call: async (rows) => ({ form: { membershipId: await rows.membership() } }),
    changes: "Membership",
  },
  {
    ...admins,
    name: "restoreMembershipAction",
    permission: "membership.grant",
    call: async (rows) => ({ form: { membershipId: await rows.membership({ revoked: true }) } }),
    changes: "Membership",
  },
  {
    ...admins,
    name: "changeRoleAction",
    permission: "account.change-role",
    call: async (rows) => ({ form: { accountId: (await rows.person()).accountId, role: "analyst" } }),
    changes: "Account",
  },
  {
    ...admins,
    name: "suspendAccountAction",
    permission: "account.suspend",
    call: async (rows) => ({
      form: { accountId: (await rows.person()).accountId, reason: "Shared a password" },
    }),
    changes: "Suspension",
  },
  {
    ...admins,
    name: "liftSuspensionAction",
    permission: "account.suspend",
    call: async (rows) => ({ form: { accountId: (await rows.person({ suspended: true })).accountId } }),
    changes: "Suspension",
  },
  {
    ...admins,
    name: "endSessionsAction",
    permission: "account.end-sessions",
    call: async (rows) => ({ form: { accountId: (await rows.person()).accountId } }),
    changes: "Session",
  },
  {
    ...admins,
    name: "removeAccountAction",
    permission: "account.remove",
    call: async (rows) => {
      const { accountId, email } = await rows.person();
      return { form: { accountId, email } };
    },
    changes: "Account",
  },
  {
    ...admins,
    name: "createTierAction",
    permission: "tier.manage",
    call: async () => ({ form: { slug: "free-for-all", rank: "11", name: "Free for all" } }),
    changes: "Tier",
  },
  {
    ...admins,
    name: "editTierAction",
    permission: "tier.manage",
    call: async (rows) => ({ form: { tierId: await rows.tier(), rank: "12", name: "Cheaper" } }),
    changes: "Tier",
  },
];
