import type { Least, ListedAction } from "./listed/action";
import { AUTH_ACTIONS } from "./listed/auth-actions";
import { GLOSSARY_ACTIONS } from "./listed/glossary-actions";
import { IMPORT_ACTIONS } from "./listed/import-actions";
import { MAIL_ACTIONS } from "./listed/mail-actions";
import { MEMBERSHIP_ACTIONS } from "./listed/membership-actions";
import { REPORT_ACTIONS } from "./listed/report-actions";
import type { PlantedClaims } from "./plant-claims";
import type { ViewerKind } from "./world";

const CLAIMED = { predicate: "other", statement: "slipped in" };
const JUDGED = { credibility: 1, status: "refuted", rationale: "slipped in" };

/** Every action of the build; `actions.spec.ts` fails for one that is missing here, or that is here and gone. */
export const ACTIONS: readonly ListedAction[] = [
  ...AUTH_ACTIONS,
  ...GLOSSARY_ACTIONS,
  ...IMPORT_ACTIONS,
  ...MAIL_ACTIONS,
  ...MEMBERSHIP_ACTIONS,
  ...REPORT_ACTIONS,
  {
    name: "listDeskClaimsAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ draftId, claimId }) => ({ reportId: draftId, ids: [claimId] }),
  },
  {
    name: "makeClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ draftId, entityId }) => ({
      reportId: draftId,
      quote: "words",
      facts: { ...CLAIMED, subjectId: entityId },
    }),
  },
  {
    name: "editClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId, entityId }) => ({ claimId, revision: 1, facts: { ...CLAIMED, subjectId: entityId } }),
  },
  {
    name: "supersedeClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId, draftId, entityId }) => ({
      claimId,
      reportId: draftId,
      quote: "words",
      facts: { ...CLAIMED, subjectId: entityId },
    }),
  },
  {
    name: "requoteClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId }) => ({ claimId, revision: 1, quote: "other words" }),
  },
  {
    name: "retractClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ otherClaimId }) => ({ claimId: otherClaimId }),
  },
  {
    name: "restoreClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ retractedClaimId }) => ({ claimId: retractedClaimId }),
  },
  {
    name: "attachDocumentAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId }) => ({ claimId, document: { sourceName: "Slipped in", title: "Slipped in" } }),
  },
  {
    name: "detachDocumentAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimDocumentId }) => ({ id: claimDocumentId }),
  },
  {
    name: "assessClaimAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId }) => ({ claimId, assessment: JUDGED }),
  },
  {
    name: "linkClaimsAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimId, otherClaimId }) => ({ fromId: claimId, kind: "supports", toId: otherClaimId }),
  },
  {
    name: "unlinkClaimsAction",
    file: CLAIMS,
    least: "analyst",
    json: ({ claimLinkId }) => ({ linkId: claimLinkId }),
  },
  ...["suggestClaimsAction", "suggestSourcesAction", "suggestDocumentsAction"].map(
    (name): ListedAction => ({ name, file: CLAIMS, least: "analyst", json: () => ({ words: "canary" }) }),
  ),
  { name: "createSourceAction", file: SOURCES, least: "analyst", form: () => ({ name: "Slipped in" }) },
  {
    name: "editSourceAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, revision: "1", name: "Taken over" }),
  },
  {
    name: "gradeSourceAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, reliability: "A", rationale: "none" }),
  },
  {
    name: "addSourceDocumentAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, title: "Slipped in" }),
  },
  {
    name: "editSourceDocumentAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ documentId: NOBODY, revision: "1", title: "Taken over" }),
  },
  {
    name: "declareOriginAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ "documentIds[0]": NOBODY, label: "One" }),
  },
  { name: "leaveOriginAction", file: SOURCES, least: "analyst", form: () => ({ documentId: NOBODY }) },
  ...["confirmSimilarAction", "dismissSimilarAction", "restoreSimilarAction"].map(
    (name): ListedAction => ({
      name,
      file: SOURCES,
      least: "analyst",
      form: () => ({ documentId: NOBODY, otherId: NOBODY_ELSE }),
    }),
  ),
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
