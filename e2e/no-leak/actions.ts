import type { ViewerKind } from "./world";

/** Who may call it with effect: anyone, whoever is signed in (for themselves), or a role and those above it. */
export type Least = "anyone" | "self" | "analyst" | "editor" | "admin";

/** Ids of rows that are there, for calls that would do something if they were let. */
export type PlantedIds = {
  reportId: string;
  draftId: string;
  revisionId: string;
  accountId: string;
  sessionId: string;
  membershipId: string;
  requestId: string;
  tierId: string;
};

export type ListedAction = {
  name: string;
  file: string;
  least: Least;
  /** a call that is well-formed, as a form's fields or as JSON; absent where anybody's call has an effect */
  form?: (ids: PlantedIds) => Record<string, string>;
  json?: (ids: PlantedIds) => unknown;
};

const AUTH = "lib/auth/actions.ts";
const MAIL = "lib/mail/actions.ts";
const MEMBERSHIP = "lib/membership/actions.ts";
const REPORTS = "lib/reports/actions.ts";
const IMPORTS = "lib/imports/actions.ts";
const MARKDOWN = Buffer.from("---\ntitle: Slipped in\n---\n\nWords.\n").toString("base64");
const PASSWORD = "a long enough passphrase of one's own";

const EMPTY_DRAFT = {
  title: "Taken over",
  standfirst: "",
  offer: "",
  document: { type: "doc", content: [] },
  tags: [],
  authorIds: [],
  subjectIds: [],
  publishedAt: null,
};

/** Every action of the build; `actions.spec.ts` fails for one that is missing here, or that is here and gone. */
export const ACTIONS: readonly ListedAction[] = [
  { name: "signInAction", file: AUTH, least: "anyone" },
  { name: "signInAsDemoAction", file: AUTH, least: "anyone" },
  { name: "signUpAction", file: AUTH, least: "anyone" },
  { name: "useSignInLinkAction", file: AUTH, least: "anyone" },
  { name: "requestPasswordResetAction", file: AUTH, least: "anyone" },
  { name: "resetPasswordAction", file: AUTH, least: "anyone" },
  { name: "verifyEmailAction", file: AUTH, least: "anyone" },
  { name: "setUpAction", file: AUTH, least: "anyone" },
  { name: "requestVerificationAction", file: AUTH, least: "self", form: () => ({}) },
  { name: "changeNameAction", file: AUTH, least: "self", form: () => ({ name: "Somebody Else" }) },
  {
    name: "changeEmailAction",
    file: AUTH,
    least: "self",
    form: () => ({ email: "elsewhere@example.com", currentPassword: PASSWORD }),
  },
  {
    name: "confirmNewEmailAction",
    file: AUTH,
    least: "self",
    form: () => ({ token: "A".repeat(43) }),
  },
  { name: "changePasswordAction", file: AUTH, least: "self", form: () => ({ newPassword: PASSWORD }) },
  { name: "endSessionAction", file: AUTH, least: "self", form: ({ sessionId }) => ({ sessionId }) },
  {
    name: "setPreferenceAction",
    file: MAIL,
    least: "self",
    form: () => ({ kind: "newReports", wanted: "on" }),
  },
  { name: "unsubscribeAction", file: MAIL, least: "anyone" },
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
  { name: "createDraftAction", file: REPORTS, least: "analyst", form: () => ({ title: "Slipped in" }) },
  {
    name: "saveDraftAction",
    file: REPORTS,
    least: "analyst",
    json: ({ draftId }) => ({ reportId: draftId, basedOn: 1, kind: "saved", content: EMPTY_DRAFT }),
  },
  {
    name: "changeSlugAction",
    file: REPORTS,
    least: "analyst",
    json: ({ reportId }) => ({ reportId, slug: "moved-away" }),
  },
  {
    name: "publishReportAction",
    file: REPORTS,
    least: "editor",
    json: ({ draftId }) => ({ reportId: draftId, kind: "updated", reason: "none" }),
  },
  {
    name: "withdrawReportAction",
    file: REPORTS,
    least: "editor",
    form: ({ reportId }) => ({ reportId, reason: "none" }),
  },
  {
    name: "deleteDraftAction",
    file: REPORTS,
    least: "analyst",
    form: ({ draftId }) => ({ reportId: draftId }),
  },
  {
    name: "restoreRevisionAction",
    file: REPORTS,
    least: "analyst",
    form: ({ draftId, revisionId }) => ({ reportId: draftId, revisionId, basedOn: "1" }),
  },
  {
    name: "suggestEntitiesAction",
    file: REPORTS,
    least: "analyst",
    json: () => ({ words: "canary" }),
  },
  {
    name: "previewImportAction",
    file: IMPORTS,
    least: "analyst",
    json: () => ({ name: "a.md", content: MARKDOWN, options: {} }),
  },
  {
    name: "importAtDeskAction",
    file: IMPORTS,
    least: "analyst",
    json: () => ({
      name: "a.md",
      content: MARKDOWN,
      options: {},
      pictures: [],
      mentions: { confirmed: [], rejected: [], rest: "confirmed" },
    }),
  },
];

const SIGNED_OUT: readonly ViewerKind[] = ["stranger", "forger", "suspended", "ended"];
const ROLES: Record<Exclude<Least, "anyone" | "self">, readonly ViewerKind[]> = {
  analyst: ["analyst", "editor", "admin"],
  editor: ["editor", "admin"],
  admin: ["admin"],
};

/** Whether a call by this viewer may have an effect. */
export function mayCall(least: Least, viewer: ViewerKind): boolean {
  if (least === "anyone") return true;
  return least === "self" ? !SIGNED_OUT.includes(viewer) : ROLES[least].includes(viewer);
}
