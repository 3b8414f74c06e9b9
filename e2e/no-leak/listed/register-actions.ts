import type { ListedAction } from "./action";

const importing = {
  file: "lib/register/actions.ts",
  least: "editor",
  permission: "register.import",
  changes: "RegisterImport",
} as const;

export const REGISTER_ACTIONS: readonly ListedAction[] = [
  {
    ...importing,
    name: "takeRegisterFileAction",
    call: async (rows) => ({
      form: { text: `Name\n${rows.newSlug()}`, content: "entities", list: rows.newSlug() },
    }),
  },
  {
    ...importing,
    name: "readFileAgainAction",
    call: async (rows) => ({ form: { importId: await rows.registerImport(), delimiter: ";" } }),
  },
  {
    ...importing,
    name: "checkFileAction",
    call: async (rows) => ({
      form: { importId: await rows.registerImport(), "columns[0]": "name", "columns[1]": "kind" },
    }),
  },
  {
    ...importing,
    name: "mapFileAgainAction",
    call: async (rows) => ({ form: { importId: await rows.registerImport("checked") } }),
  },
  {
    ...importing,
    name: "decideLinesAction",
    call: async (rows) => ({
      form: { importId: await rows.registerImport("checked"), "lines[0].number": "0", "lines[0].as": "new" },
    }),
    changes: "RegisterImportLine",
  },
  {
    ...importing,
    name: "decideRestAction",
    call: async (rows) => ({ form: { importId: await rows.registerImport("checked"), rest: "new" } }),
    changes: "RegisterImportLine",
  },
  {
    ...importing,
    name: "startImportAction",
    call: async (rows) => ({ form: { importId: await rows.registerImport("checked") } }),
  },
  {
    ...importing,
    name: "undoImportAction",
    call: async (rows) => ({ form: { importId: await rows.registerImport("started") } }),
  },
];
