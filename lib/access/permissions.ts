import type { Role, Viewer } from "./types";

/** What an action is applied to, as far as the table needs to know. */
export type Subject = {
  /** the accounts that own it */
  ownerIds?: readonly string[];
  /** the account acted upon */
  accountId?: string;
};

type Rule =
  | "anyone"
  | "self"
  | readonly Role[]
  | { own: readonly Role[]; any: readonly Role[] }
  | { roles: readonly Role[]; grant: "moderator" };

const ANALYSTS = ["analyst", "editor", "admin"] as const;
const EDITORS = ["editor", "admin"] as const;
const ADMINS = ["admin"] as const;

/**
 * The complete table of role × action. `self` is only for the account acted upon, whatever its role; `own` is for
 * what the viewer owns, `any` for everything; `grant` for accounts that hold it, whatever their role. Reading what is
 * published is not here: that is `accessRank`.
 */
export const PERMISSIONS = {
  "access.request": "anyone",
  "account.manage-own": "self",
  "desk.enter": ANALYSTS,
  "draft.create": ANALYSTS,
  "draft.edit": ANALYSTS,
  "draft.delete": { own: ANALYSTS, any: EDITORS },
  "draft.restore": { own: ANALYSTS, any: EDITORS },
  "draft.purge": EDITORS,
  "draft.preview": ANALYSTS,
  "draft.import": ANALYSTS,
  "attachment.upload": ANALYSTS,
  "report.read-history": ANALYSTS,
  "report.publish": EDITORS,
  "report.correct": EDITORS,
  "report.withdraw": EDITORS,
  "entity.read-unsupported": ANALYSTS,
  "entity.edit": ANALYSTS,
  "entity.merge": ANALYSTS,
  "register.import": EDITORS,
  "relationship.edit": ANALYSTS,
  "source.edit": ANALYSTS,
  "source.grade": ANALYSTS,
  "claim.edit": ANALYSTS,
  "claim.assess": ANALYSTS,
  "author.edit": { own: ANALYSTS, any: ADMINS },
  "glossary.edit": ANALYSTS,
  "discussion.take-part": "self",
  "discussion.moderate": { roles: EDITORS, grant: "moderator" },
  "discussion.appoint": ADMINS,
  "correction.request": "self",
  "correction.answer": ANALYSTS,
  "forum.manage": ADMINS,
  "admin.enter": ADMINS,
  "account.read": ADMINS,
  "account.invite": ADMINS,
  "account.import": ADMINS,
  "account.export": ADMINS,
  "account.change-role": ADMINS,
  "account.suspend": ADMINS,
  "account.end-sessions": ADMINS,
  "account.remove": ADMINS,
  "membership.grant": ADMINS,
  "membership.revoke": ADMINS,
  "access.answer": ADMINS,
  "tier.manage": ADMINS,
  "settings.manage": ADMINS,
  "audit.read": ADMINS,
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof PERMISSIONS;

/**
 * Whether a viewer may do something other than reading. A viewer without a person (a feed, a cached page) may only do
 * what anyone may.
 */
export function can(viewer: Viewer, action: Action, subject: Subject = {}): boolean {
  const rule = ruleOf(action);
  if (rule === "anyone") return true;
  if (viewer.kind === "operator") return rule !== "self";
  if (viewer.kind !== "person") return false;
  if (rule === "self") return subject.accountId === viewer.accountId;
  if ("grant" in rule) return rule.roles.includes(viewer.role) || viewer[rule.grant] === true;
  if (!("own" in rule)) return rule.includes(viewer.role);
  const own = subject.ownerIds?.includes(viewer.accountId) ?? false;
  return rule.any.includes(viewer.role) || (own && rule.own.includes(viewer.role));
}

function ruleOf(action: Action): Rule {
  return PERMISSIONS[action];
}
