import { type DirectCall, desk, ORIGIN } from "./direct-call";

/** The questions for the levels, authors and entities that the editor offers. */
const CHOICES = ["desk.enter", "desk.enter", "desk.enter"] as const;

/** What is called for drafts, reports, corrections of them, terms, pictures and imports. */
export const OF_REPORTS: readonly DirectCall[] = [
  desk("findDraft", ["draft.edit", "draft.delete", ...CHOICES], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/find-draft")).findDraft(
      viewer,
      (await rows.draft()).reportId,
    ),
  ),
  desk("deskAuthors", ["desk.enter", "author.edit", "author.edit"], async (viewer) =>
    (await import("@/lib/authors/queries/authors")).deskAuthors(viewer),
  ),
  desk("authorPage of one who has published nothing", ["desk.enter"], async (viewer, rows) => {
    const { authorPage } = await import("@/lib/authors/queries/authors");
    await authorPage(viewer, (await rows.author()).slug, {});
  }),
  desk("listTrash", ["desk.enter", "draft.restore", "draft.restore"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/list-trash")).listTrash(viewer),
  ),
  {
    name: "findTrashed",
    least: "editor",
    asks: ["desk.enter", "draft.restore"],
    call: async (viewer, rows) =>
      (await import("@/lib/reports/queries/drafts/list-trash")).findTrashed(
        viewer,
        await rows.trashedDraft(),
      ),
  },
  desk("saveDraft of one in the trash", ["draft.edit", "draft.restore"], async (viewer, rows) => {
    const { reportId, revision, content } = await rows.draft();
    const [{ deleteDraft }, { OPERATOR }] = [
      await import("@/lib/reports/commands/delete-draft"),
      await import("@/lib/access/types"),
    ];
    await deleteDraft(OPERATOR, { reportId }, ORIGIN);
    const { saveDraft } = await import("@/lib/reports/commands/save-draft");
    return saveDraft(viewer, { reportId, basedOn: revision, kind: "saved", content });
  }),
  desk("listDrafts", ["desk.enter"], async (viewer) =>
    (await import("@/lib/reports/queries/drafts/list-drafts")).listDrafts(viewer, { q: "", show: "all" }),
  ),
  desk("listHistory", ["report.read-history", "draft.restore", "draft.restore"], async (viewer, rows) =>
    (await import("@/lib/publishing/queries/list-history")).listHistory(
      viewer,
      (await rows.draft()).reportId,
    ),
  ),
  desk("readSnapshot", ["report.read-history", "draft.restore", "draft.restore"], async (viewer, rows) =>
    (await import("@/lib/reports/queries/drafts/read-snapshot")).readSnapshot(
      viewer,
      (await rows.draft()).reportId,
      "draft",
    ),
  ),
  desk(
    "previewDraft",
    [
      "draft.preview",
      "draft.preview",
      "draft.edit",
      "draft.delete",
      "draft.restore",
      "draft.restore",
      ...CHOICES,
    ],
    async (viewer, rows) =>
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
      (await import("@/lib/publishing/commands/publish-report")).publishReport(
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
    (await import("@/lib/attachments/commands/store-picture")).storePicture(
      viewer,
      await rows.picture(),
      ORIGIN,
    ),
  ),
  desk("readImportLevels", ["draft.import"], async (viewer) =>
    (await import("@/lib/imports/queries/import-levels")).readImportLevels(viewer),
  ),
  desk("deskCorrections", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).deskCorrections(viewer, { show: "open" }),
  ),
  desk("correctionCounts", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).correctionCounts(viewer),
  ),
  desk("openCorrections", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).openCorrections(viewer),
  ),
];
