import type { ListedAction } from "./action";

export const AUTHOR_ACTIONS: readonly ListedAction[] = [
  {
    name: "writeAuthorAction",
    file: "lib/authors/actions.ts",
    least: "admin",
    permission: "author.edit",
    // Analysts write the author of their own account.
    guardLetsIn: "analyst",
    asks: ["author.edit", "author.edit"],
    call: async (rows) => ({
      form: { authorId: (await rows.author()).id, name: "Leaked name", bio: "Leaked.", chooses: "true" },
    }),
    changes: "Author",
  },
];
