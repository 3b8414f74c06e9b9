import type { ListedAction } from "./action";

const GLOSSARY = "lib/glossary/actions.ts";
const TERM = { en: "leak", sense: "Slipped in" };
const listed = {
  file: GLOSSARY,
  least: "analyst",
  permission: "glossary.edit",
  changes: "GlossaryTerm",
} as const;

export const GLOSSARY_ACTIONS: readonly ListedAction[] = [
  { ...listed, name: "writeTermAction", call: async () => ({ form: { ...TERM, zh: "漏" } }) },
  {
    ...listed,
    name: "editTermAction",
    call: async (rows) => ({ form: { ...TERM, zh: "漏洞", id: (await rows.term()).id, revision: "1" } }),
  },
  {
    ...listed,
    name: "removeTermAction",
    call: async (rows) => ({ form: { id: (await rows.term()).id } }),
  },
];
