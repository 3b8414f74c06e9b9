import type { ListedAction } from "./action";

const IMPORTS = "lib/imports/actions.ts";
const MARKDOWN = Buffer.from(
  "---\ntitle: Slipped in\naccess: public\n---\n\nWords that were imported.\n",
).toString("base64");
const listed = { file: IMPORTS, least: "analyst", permission: "draft.import" } as const;

/** By the command, and by each query of the catalogue; the names of entities are read again after a new one. */
const ASKS = [
  ...Array.from({ length: 4 }, () => "draft.import" as const),
  ...Array.from({ length: 2 }, () => "draft.create" as const),
];

export const IMPORT_ACTIONS: readonly ListedAction[] = [
  {
    ...listed,
    name: "previewImportAction",
    asks: [...ASKS],
    call: async (rows) => {
      await rows.entity();
      return {
        json: { name: "a.md", content: MARKDOWN, options: {} },
        answers: "Words that were imported.",
      };
    },
  },
  {
    ...listed,
    name: "importAtDeskAction",
    asks: [...ASKS],
    call: async (rows) => {
      await rows.entity();
      return {
        json: {
          name: "a.md",
          content: MARKDOWN,
          options: {},
          pictures: [],
          mentions: { confirmed: [], rejected: [], rest: "confirmed" },
        },
      };
    },
    changes: "Draft",
  },
];
