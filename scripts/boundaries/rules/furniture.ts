import type { Rule } from "../module";
import { isFurniture, isTest, placeOf } from "../rooms";

const MAX_LINES = 250;
const MAX_PAGE_LINES = 60;
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|services?|misc|manager|shared)(\/|\.tsx?$)/;

export const furnitureRules: Rule[] = [
  {
    name: "one-subject-a-file",
    check: ({ lines }) => (lines > MAX_LINES ? [`has ${lines} lines; at most ${MAX_LINES}`] : []),
  },
  {
    name: "pages-arrange",
    check: ({ path, lines }) =>
      /^app\/.*\/?page\.tsx$/.test(path) && lines > MAX_PAGE_LINES
        ? [`is a page of ${lines} lines; at most ${MAX_PAGE_LINES}`]
        : [],
  },
  {
    name: "names-say-something",
    check: ({ path }) => (EMPTY_NAMES.test(path) ? ["has a name that says nothing"] : []),
  },
  {
    name: "no-barrels",
    check: ({ path }) => (/^(lib|components)\/.*index\.tsx?$/.test(path) ? ["is a barrel"] : []),
  },
  {
    name: "actions-are-actions",
    check: ({ path, directives, imports }) => {
      const from = placeOf(path);
      if (isTest(path)) return [];
      if (!directives.includes("use server")) {
        return from.layer === "lib" && isFurniture(from.file, "actions")
          ? ['is an actions file without "use server"']
          : [];
      }
      if (from.layer !== "lib" || !isFurniture(from.file, "actions"))
        return ["declares actions outside lib/*/actions.ts"];
      const guarded = imports.some(({ source }) => source.startsWith("lib/auth/"));
      return guarded ? [] : ["declares actions without the guard of lib/auth"];
    },
  },
];
