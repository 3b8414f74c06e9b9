import type { Least, ListedAction } from "./listed/action";
import { AUTH_ACTIONS } from "./listed/auth-actions";
import { AUTHOR_ACTIONS } from "./listed/author-actions";
import { CLAIM_ACTIONS } from "./listed/claim-actions";
import { CORRECTION_ACTIONS } from "./listed/correction-actions";
import { DISCUSSION_ACTIONS } from "./listed/discussion-actions";
import { ENTITY_ACTIONS } from "./listed/entity-actions";
import { FOLLOWING_ACTIONS } from "./listed/following-actions";
import { FORUM_ACTIONS } from "./listed/forum-actions";
import { GLOSSARY_ACTIONS } from "./listed/glossary-actions";
import { IMPORT_ACTIONS } from "./listed/import-actions";
import { LIBRARY_ACTIONS } from "./listed/library-actions";
import { MAIL_ACTIONS } from "./listed/mail-actions";
import { MEMBERSHIP_ACTIONS } from "./listed/membership-actions";
import { PEOPLE_ACTIONS } from "./listed/people-actions";
import { REGISTER_ACTIONS } from "./listed/register-actions";
import { REPORT_ACTIONS } from "./listed/report-actions";
import { SETTINGS_ACTIONS } from "./listed/settings-actions";
import { SOURCE_ACTIONS } from "./listed/source-actions";
import type { ViewerKind } from "./world";

/** Every action of the build; `actions.spec.ts` fails when one is missing here or is no longer in the build. */
export const ACTIONS: readonly ListedAction[] = [
  ...AUTH_ACTIONS,
  ...AUTHOR_ACTIONS,
  ...CLAIM_ACTIONS,
  ...CORRECTION_ACTIONS,
  ...DISCUSSION_ACTIONS,
  ...ENTITY_ACTIONS,
  ...FORUM_ACTIONS,
  ...FOLLOWING_ACTIONS,
  ...GLOSSARY_ACTIONS,
  ...IMPORT_ACTIONS,
  ...LIBRARY_ACTIONS,
  ...MAIL_ACTIONS,
  ...MEMBERSHIP_ACTIONS,
  ...PEOPLE_ACTIONS,
  ...REGISTER_ACTIONS,
  ...REPORT_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...SOURCE_ACTIONS,
];

const SIGNED_OUT: readonly ViewerKind[] = ["stranger", "forger", "suspended", "ended"];
const ROLES: Record<Exclude<Least, "anyone" | "self">, readonly ViewerKind[]> = {
  // The owner of the rows is none of the world's viewers.
  owner: [],
  analyst: ["analyst", "editor", "admin"],
  editor: ["editor", "admin"],
  admin: ["admin"],
};

/** Whether a call by this viewer may have an effect. */
export function mayCall(least: Least, viewer: ViewerKind): boolean {
  if (least === "anyone") return true;
  return least === "self" ? !SIGNED_OUT.includes(viewer) : ROLES[least].includes(viewer);
}
