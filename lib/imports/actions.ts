"use server";

import { guardedData } from "@/lib/auth/guard";
import { importAtDesk } from "./commands/import-at-desk";
import { previewImport } from "./queries/preview-import";
import { ImportAtDesk, PreviewImport } from "./schema";

/** Previews the draft that a file would become. */
export const previewImportAction = guardedData({
  schema: PreviewImport,
  permit: "draft.import",
  run: (viewer, input) => previewImport(viewer, input),
});

/** Creates the draft. */
export const importAtDeskAction = guardedData({
  schema: ImportAtDesk,
  permit: "draft.import",
  run: (viewer, input, origin) => importAtDesk(viewer, input, origin),
});
