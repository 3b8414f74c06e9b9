import type { ListedAction } from "./action";

const MEMBERSHIP = "lib/membership/actions.ts";

export const MEMBERSHIP_ACTIONS: readonly ListedAction[] = [
  { name: "requestAccessAction", file: MEMBERSHIP, least: "anyone" },
  {
    name: "answerAccessRequestAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ requestId }) => ({ requestId, answer: "grant", until: "2099-01-01" }),
  },
  {
    name: "grantMembershipAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ accountId, tierId }) => ({ accountId, tierId, until: "2099-01-01" }),
  },
  {
    name: "revokeMembershipAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ membershipId }) => ({ membershipId }),
  },
  {
    name: "restoreMembershipAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ membershipId }) => ({ membershipId }),
  },
  {
    name: "changeRoleAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ accountId }) => ({ accountId, role: "admin" }),
  },
  {
    name: "suspendAccountAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ accountId }) => ({ accountId, reason: "none" }),
  },
  {
    name: "liftSuspensionAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ accountId }) => ({ accountId }),
  },
  { name: "endSessionsAction", file: MEMBERSHIP, least: "admin", form: ({ accountId }) => ({ accountId }) },
  {
    name: "removeAccountAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ accountId }) => ({ accountId, email: "nobody@example.com" }),
  },
  {
    name: "createTierAction",
    file: MEMBERSHIP,
    least: "admin",
    form: () => ({ slug: "free-for-all", rank: "11", name: "Free for all" }),
  },
  {
    name: "editTierAction",
    file: MEMBERSHIP,
    least: "admin",
    form: ({ tierId }) => ({ tierId, rank: "11", name: "Cheaper" }),
  },
];
