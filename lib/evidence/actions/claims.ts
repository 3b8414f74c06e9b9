"use server";

import { guardedData } from "@/lib/auth/guard";
import {
  AssessClaim,
  AttachDocument,
  DetachDocument,
  EditClaim,
  LinkClaims,
  ListDeskClaims,
  MakeClaim,
  RequoteClaim,
  RetractClaim,
  SuggestForClaim,
  SupersedeClaim,
  UnlinkClaims,
} from "../claims/schema";
import { assessClaim } from "../commands/claims/assess-claim";
import { attachDocument, detachDocument } from "../commands/claims/attach-document";
import { editClaim } from "../commands/claims/edit-claim";
import { linkClaims, unlinkClaims } from "../commands/claims/link-claims";
import { makeClaim } from "../commands/claims/make-claim";
import { requoteClaim } from "../commands/claims/requote-claim";
import { restoreClaim, retractClaim } from "../commands/claims/retract-claim";
import { supersedeClaim } from "../commands/claims/supersede-claim";
import { listDeskClaims, suggestClaims } from "../queries/desk-claims";
import { suggestDocuments, suggestSources } from "../queries/suggest-documents";

/** The list of the workbench. */
export const listDeskClaimsAction = guardedData({
  schema: ListDeskClaims,
  permit: "claim.edit",
  run: (viewer, { reportId, ids }) => listDeskClaims(viewer, reportId, ids),
});

/** Creates a claim from selected words. */
export const makeClaimAction = guardedData({
  schema: MakeClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => makeClaim(viewer, input, origin),
});

/** Changes the facts of a claim that is not published. */
export const editClaimAction = guardedData({
  schema: EditClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => editClaim(viewer, input, origin),
});

/** Replaces a published claim with a new one. */
export const supersedeClaimAction = guardedData({
  schema: SupersedeClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => supersedeClaim(viewer, input, origin),
});

/** Confirms that the current words still make the claim. */
export const requoteClaimAction = guardedData({
  schema: RequoteClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => requoteClaim(viewer, input, origin),
});

/** Retracts an unpublished claim. */
export const retractClaimAction = guardedData({
  schema: RetractClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => retractClaim(viewer, input, origin),
});

/** Undoes a retraction. */
export const restoreClaimAction = guardedData({
  schema: RetractClaim,
  permit: "claim.edit",
  run: (viewer, input, origin) => restoreClaim(viewer, input, origin),
});

/** Attaches a document to a claim. */
export const attachDocumentAction = guardedData({
  schema: AttachDocument,
  permit: "claim.edit",
  run: (viewer, input, origin) => attachDocument(viewer, input, origin),
});

/** Detaches a document from a claim. */
export const detachDocumentAction = guardedData({
  schema: DetachDocument,
  permit: "claim.edit",
  run: (viewer, input, origin) => detachDocument(viewer, input, origin),
});

/** Assesses a claim. */
export const assessClaimAction = guardedData({
  schema: AssessClaim,
  permit: "claim.assess",
  run: (viewer, input, origin) => assessClaim(viewer, input, origin),
});

/** Links two claims. */
export const linkClaimsAction = guardedData({
  schema: LinkClaims,
  permit: "claim.edit",
  run: (viewer, input, origin) => linkClaims(viewer, input, origin),
});

/** Removes a link. */
export const unlinkClaimsAction = guardedData({
  schema: UnlinkClaims,
  permit: "claim.edit",
  run: (viewer, input, origin) => unlinkClaims(viewer, input, origin),
});

/** Finds claims by words, for a link. */
export const suggestClaimsAction = guardedData({
  schema: SuggestForClaim,
  permit: "claim.edit",
  run: (viewer, { words }) => suggestClaims(viewer, words),
});

/** Finds sources by words. */
export const suggestSourcesAction = guardedData({
  schema: SuggestForClaim,
  permit: "claim.edit",
  run: (viewer, { words }) => suggestSources(viewer, words),
});

/** Finds source documents by words. */
export const suggestDocumentsAction = guardedData({
  schema: SuggestForClaim,
  permit: "claim.edit",
  run: (viewer, { words }) => suggestDocuments(viewer, words),
});
