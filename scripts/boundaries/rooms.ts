/** Where a file lives, in the words of the architecture. */
export type Place =
  | { layer: "app" | "components" | "scripts" | "bench" | "e2e" | "seed" | "root" }
  | { layer: "lib"; room: string; file: string };

export function placeOf(path: string): Place {
  const [top, second, ...rest] = path.split("/");
  switch (top) {
    case "app":
    case "components":
    case "scripts":
    case "bench":
    case "e2e":
      return { layer: top };
    case "prisma":
      return { layer: "seed" };
    case "lib":
      if (!second) return { layer: "root" };
      return rest.length === 0
        ? { layer: "lib", room: stem(second), file: "" }
        : { layer: "lib", room: second, file: rest.join("/") };
    default:
      return { layer: "root" };
  }
}

/** The files directly in `lib`, together: none of them is a room. */
export const SINGLE_FILES = "lib/*.ts";

/** The room of a file, as `lib/reports` or `components/report`: a folder directly in `lib` or in `components`. Null elsewhere. */
export function roomOf(path: string): string | null {
  const [top, second, ...rest] = path.split("/");
  if (!second || (top !== "lib" && top !== "components")) return null;
  return rest.length === 0 && top === "lib" ? SINGLE_FILES : `${top}/${second}`;
}

const stem = (name: string): string => name.replace(/\.tsx?$/, "");

/** `queries.ts` or anything in `queries/`; likewise commands and actions. */
export function isFurniture(
  file: string,
  kind: "queries" | "commands" | "actions" | "policy" | "types" | "schema",
): boolean {
  return new RegExp(`(^|/)${kind}(\\.tsx?$|/|$)`).test(file);
}

/** A test, or a part of what tests, measures or runs the product from outside. */
export const isTooling = (path: string): boolean =>
  isTest(path) || ["scripts", "bench", "e2e"].includes(placeOf(path).layer);

export const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) || /(^|\/)test-[a-z-]+(\.ts|\/)/.test(path);
