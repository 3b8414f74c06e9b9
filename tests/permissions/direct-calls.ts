import type { Rows } from "@/e2e/no-leak/rows/rows";
import type { Action } from "@/lib/access/permissions";
import type { Role, Viewer } from "@/lib/access/types";

/** A command or query that no action leads to; it is what pages, handlers and the commands of package.json call. */
export type DirectCall = {
  name: string;
  least: Exclude<Role, "reader">;
  /** the rows of the permission table that it asks, whose ever question it is */
  asks: readonly Action[];
  call: (viewer: Viewer, rows: Rows) => Promise<unknown>;
};

const ORIGIN = { address: "127.0.0.1", userAgent: "a test" };
const desk = (name: string, asks: readonly Action[], call: DirectCall["call"]): DirectCall => ({
  name,
  least: "analyst",
  asks,
  call,
});
const admins = (name: string, asks: Action[], call: DirectCall["call"]): DirectCall => ({
  name,
  least: "admin",
  asks,
  call,
});

const OF_ADMINS: DirectCall[] = [
  admins("accountLines", ["account.read"], async (viewer) =>
    (await import("@/lib/auth/queries/account-lines")).accountLines(viewer),
  ),
  admins("accountIdByEmail", ["account.read"], async (viewer, rows) =>
    (await import("@/lib/auth/queries/account-lines")).accountIdByEmail(viewer, (await rows.person()).email),
  ),
  admins("addAccount", ["account.change-role"], async (viewer) =>
    (await import("@/lib/auth/commands/add-account")).addAccount(
      viewer,
      { email: "added@example.com", name: "Added", role: "admin" },
      ORIGIN,
    ),
  ),
  admins("managedTiers", ["tier.manage"], async (viewer) =>
    (await import("@/lib/membership/queries/tiers")).managedTiers(viewer),
  ),
  admins("peoplePage", ["account.read"], async (viewer) =>
    (await import("@/lib/membership/queries/people")).peoplePage(viewer, {}),
  ),
  admins("adminOverview", ["admin.enter"], async (viewer) =>
    (await import("@/lib/membership/queries/admin-overview")).adminOverview(viewer),
  ),
  admins("person", ["account.read"], async (viewer, rows) =>
    (await import("@/lib/membership/queries/person")).person(viewer, (await rows.person()).accountId),
  ),
  admins("accessRequests", ["access.answer"], async (viewer) =>
    (await import("@/lib/membership/queries/access-requests")).accessRequests(viewer, "waiting"),
  ),
  admins("verifyAuditLog", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/verify-audit-log")).verifyAuditLog(viewer),
  ),
  admins("auditPage", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/audit-page")).auditPage(viewer, {}),
  ),
  admins("auditActions", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/audit-page")).auditActions(viewer),
  ),
  admins("mailOverview", ["admin.enter"], async (viewer) =>
    (await import("@/lib/mail/queries")).mailOverview(viewer),
  ),
];

/** Levels, authors and entities that a draft may name, as the editor is given them. */
const CHOICES = ["desk.enter", "desk.enter", "desk.enter"] as const;

const OF_REPORTS: DirectCall[] = [
  desk("findDraft", ["draft.edit", ...CHOICES], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/find-draft")).findDraft(
      viewer,
      (await rows.draft()).reportId,
    ),
  ),
  desk("listDrafts", ["desk.enter"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/list-drafts")).listDrafts(viewer, { q: "", show: "all" }),
  ),
  desk("listHistory", ["report.read-history"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/list-history")).listHistory(
      viewer,
      (await rows.draft()).reportId,
    ),
  ),
  desk("readSnapshot", ["report.read-history"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/read-snapshot")).readSnapshot(
      viewer,
      (await rows.draft()).reportId,
      "draft",
    ),
  ),
  desk("previewDraft", ["draft.preview", "draft.preview", "draft.edit", ...CHOICES], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/preview-draft")).previewDraft(
      viewer,
      (await rows.draft()).reportId,
      "public",
    ),
  ),
  desk("subjectsOf", ["draft.preview"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/preview-subjects")).subjectsOf(viewer, [await rows.entity()]),
  ),
  desk("findEntityChoices", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/entity-choices")).findEntityChoices(viewer, [
      await rows.entity(),
    ]),
  ),
  desk("listAccessLevels", ["desk.enter"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/choices")).listAccessLevels(viewer),
  ),
  desk("listAuthors", ["desk.enter"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/choices")).listAuthors(viewer),
  ),
  desk("countAnnounced", ["desk.enter"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/count-announced")).countAnnounced(viewer),
  ),
  desk("sentencesNaming", ["relationship.edit"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/sentences-naming")).sentencesNaming(viewer, {
      from: [await rows.entity()],
      to: [await rows.entity()],
      words: undefined,
    }),
  ),
  {
    name: "publishReport as a correction",
    least: "editor",
    asks: ["report.correct"],
    call: async (viewer, rows) =>
      (await import("@/lib/reports/commands/publish-report")).publishReport(
        viewer,
        { reportId: (await rows.draft()).reportId, kind: "corrected" },
        ORIGIN,
      ),
  },
  {
    name: "changeSlug of a published report",
    least: "editor",
    asks: ["draft.edit", "report.publish"],
    call: async (viewer, rows) =>
      (await import("@/lib/reports/commands/change-slug")).changeSlug(
        viewer,
        { reportId: (await rows.report()).reportId, slug: rows.newSlug() },
        ORIGIN,
      ),
  },
  desk("findTerm", ["glossary.edit"], async (viewer, rows) =>
    (await import("@/lib/glossary/queries/list-terms")).findTerm(viewer, (await rows.term()).slug),
  ),
  desk("storePicture", ["attachment.upload"], async (viewer, rows) =>
    (await import("@/lib/attachments/commands/store-picture")).storePicture(viewer, await rows.picture()),
  ),
  desk("readImportLevels", ["draft.import"], async (viewer) =>
    (await import("@/lib/imports/queries/import-levels")).readImportLevels(viewer),
  ),
];

const OF_ENTITIES: DirectCall[] = [
  desk("createEntity", ["entity.edit"], async (viewer, rows) =>
    (await import("@/lib/entities/commands/create-entity")).createEntity(
      viewer,
      {
        slug: rows.newSlug(),
        kind: "Place",
        names: [{ lang: "en", type: "primary", value: rows.newSlug() }],
        summary: "",
        confidence: "low",
      },
      ORIGIN,
    ),
  ),
  desk("listDuplicates", ["entity.merge"], async (viewer) =>
    (await import("@/lib/entities/queries/desk/duplicates")).listDuplicates(viewer, { skip: 0 }),
  ),
  desk("readDeskEdge", ["relationship.edit", "relationship.edit"], async (viewer, rows) =>
    (await import("@/lib/entities/queries/desk/desk-edge")).readDeskEdge(
      viewer,
      (await rows.relationship()).relationshipId,
      undefined,
    ),
  ),
  desk("listDeskEntities", ["desk.enter"], async (viewer) =>
    (await import("@/lib/entities/queries/desk/desk-entities")).listDeskEntities(viewer, {
      q: undefined,
      show: "all",
      skip: 0,
    }),
  ),
  desk("readDeskEntity", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/entities/queries/desk/desk-entity")).readDeskEntity(viewer, await rows.entity()),
  ),
  desk("previewMerge", ["entity.merge"], async (viewer, rows) =>
    (await import("@/lib/entities/queries/desk/merge-preview")).previewMerge(
      viewer,
      await rows.entity(),
      await rows.entity(),
    ),
  ),
];

const OF_EVIDENCE: DirectCall[] = [
  desk("makeClaim with a judgement", ["claim.edit", "claim.assess"], async (viewer, rows) =>
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
  desk("countOrigins", ["desk.enter"], async (viewer, rows) =>
    (await import("@/lib/evidence/queries/origins")).countOrigins(
      viewer,
      (await import("@/lib/db/client")).db,
      [(await rows.claim()).claimId],
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

/** What asks the permission table without an action before it; a question that is in neither list fails the test. */
export const DIRECT_CALLS: readonly DirectCall[] = [
  ...OF_ADMINS,
  ...OF_REPORTS,
  ...OF_ENTITIES,
  ...OF_EVIDENCE,
];
