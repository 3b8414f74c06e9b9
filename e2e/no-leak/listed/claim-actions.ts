import type { ListedAction } from "./action";

const CLAIMS = "lib/evidence/actions/claims.ts";
const CLAIMED = { predicate: "other", statement: "slipped in" };
const JUDGED = { credibility: 1, status: "refuted", rationale: "slipped in" };

export const CLAIM_ACTIONS: readonly ListedAction[] = [
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
];
