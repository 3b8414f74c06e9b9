import type { ListedAction } from "./action";

const IMPORTS = "lib/imports/actions.ts";
const MARKDOWN = Buffer.from("---\ntitle: Slipped in\n---\n\nWords.\n").toString("base64");

export const IMPORT_ACTIONS: readonly ListedAction[] = [
  {
    name: "previewImportAction",
    file: IMPORTS,
    least: "analyst",
    json: () => ({ name: "a.md", content: MARKDOWN, options: {} }),
  },
  {
    name: "importAtDeskAction",
    file: IMPORTS,
    least: "analyst",
    json: () => ({
      name: "a.md",
      content: MARKDOWN,
      options: {},
      pictures: [],
      mentions: { confirmed: [], rejected: [], rest: "confirmed" },
    }),
  },
];
