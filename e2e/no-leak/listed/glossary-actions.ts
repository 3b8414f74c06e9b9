import type { ListedAction } from "./action";

const GLOSSARY = "lib/glossary/actions.ts";
const TERM = { zh: "漏", en: "leak", sense: "Slipped in" };
const NOBODY_KNOWN = "00000000-0000-7000-8000-000000000000";

export const GLOSSARY_ACTIONS: readonly ListedAction[] = [
  { name: "writeTermAction", file: GLOSSARY, least: "analyst", form: () => TERM },
  {
    name: "editTermAction",
    file: GLOSSARY,
    least: "analyst",
    form: () => ({ ...TERM, id: NOBODY_KNOWN, revision: "1" }),
  },
  { name: "removeTermAction", file: GLOSSARY, least: "analyst", form: () => ({ id: NOBODY_KNOWN }) },
];
