import { type DirectCall, desk, ORIGIN } from "./direct-call";

/** What the desk calls for claims and sources. */
export const OF_EVIDENCE: readonly DirectCall[] = [
  desk("makeClaim with a judgement", ["claim.edit", "claim.assess", "desk.enter"], async (viewer, rows) =>
    (await import("@/lib/evidence/commands/claims/make-claim")).makeClaim(
      viewer,
      {
        reportId: (await rows.draft()).reportId,
        quote: "planted",
        facts: await rows.claimFacts(),
        assessment: { credibility: 3, status: "asserted", rationale: "Planted" },
      },
      ORIGIN,
    ),
  ),
  desk("draftEvidence", ["draft.preview"], async (viewer, rows) =>
    (await import("@/lib/evidence/queries/version-claims")).draftEvidence(viewer, viewer, [
      { claimId: (await rows.claim()).claimId, blockId: "block-planted", minRank: 0 },
    ]),
  ),
  desk("deskClaims", ["desk.enter"], async (viewer) =>
    (await import("@/lib/evidence/queries/recheck/desk-claims")).deskClaims(viewer, { q: undefined }),
  ),
  desk("recheckQueue", ["desk.enter"], async (viewer) =>
    (await import("@/lib/evidence/queries/recheck/recheck-queue")).recheckQueue(viewer, {}),
  ),
  desk("deskSources", ["desk.enter"], async (viewer) =>
    (await import("@/lib/evidence/queries/sources/desk-sources")).deskSources(viewer, { q: undefined }),
  ),
  desk("deskSource", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/evidence/queries/sources/desk-source")).deskSource(viewer, await rows.source()),
  ),
  desk("documentText", ["desk.enter"], async (viewer, rows) => {
    const { documentId, sourceId } = await rows.documentWithCopy();
    const { documentText } = await import("@/lib/evidence/queries/sources/desk-source");
    return documentText(viewer, sourceId, documentId);
  }),
  desk("similarDocuments", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/evidence/queries/sources/similar-documents")).similarDocuments(
      viewer,
      await rows.source(),
    ),
  ),
  desk("findCopy", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/evidence/queries/sources/find-copy")).findCopy(
      viewer,
      (await rows.documentWithCopy()).documentId,
    ),
  ),
  desk("attachCopy", ["source.edit"], async (viewer, rows) =>
    (await import("@/lib/evidence/commands/sources/attach-copy")).attachCopy(
      viewer,
      { documentId: await rows.sourceDocument(), name: "copy.txt" },
      Buffer.from("Kept as found."),
      ORIGIN,
    ),
  ),
];
