import { type DirectCall, desk, editors, ORIGIN } from "./direct-call";

/** What the desk calls in `lib/entities`. */
export const OF_ENTITIES: readonly DirectCall[] = [
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
  editors("recentImports", ["register.import"], async (viewer) =>
    (await import("@/lib/register/queries/imports")).recentImports(viewer),
  ),
  editors("importView", ["register.import"], async (viewer, rows) =>
    (await import("@/lib/register/queries/imports")).importView(viewer, { id: await rows.registerImport() }),
  ),
];
