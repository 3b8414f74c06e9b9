import type { ListedAction } from "./action";

const IMPORTS = "lib/imports/actions.ts";
const MARKDOWN = Buffer.from(
  "---\ntitle: Slipped in\naccess: public\n---\n\nWords that were imported.\n",
).toString("base64");
const listed = { file: IMPORTS, least: "analyst", permission: "draft.import" } as const;

export const IMPORT_ACTIONS: readonly ListedAction[] = [
  {
    ...listed,
    name: "previewImportAction",
    asks: ["draft.import", "draft.import", "draft.create"],
    call: async () => ({
      json: { name: "a.md", content: MARKDOWN, options: {} },
      answers: "Words that were imported.",
    }),
  },
  {
    ...listed,
    name: "importAtDeskAction",
    asks: ["draft.import", "draft.import", "draft.import", "draft.create"],
    call: async () => ({
      json: {
        name: "a.md",
        content: MARKDOWN,
        options: {},
        pictures: [],
        mentions: { confirmed: [], rejected: [], rest: "confirmed" },
      },
    }),
    changes: "Draft",
  },
];
