import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Node, parseSync, visitorKeys } from "oxc-parser";

/** Every text in a source: strings, templates, and words between tags. Comments are none. */
export function textsOf(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === "Literal" && typeof node.value === "string") texts.push(node.value);
    if (node.type === "Literal" && "regex" in node) texts.push(node.regex.pattern);
    if (node.type === "TemplateElement") texts.push(node.value.raw);
    if (node.type === "JSXText") texts.push(node.value);
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key);
      for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one);
    }
  };
  visit(program);
  return texts;
}

/** The sources that the program is built from. */
export const SHIPPED = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.posix.join(folder, name)),
  )
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.tsx?$|\.fixture\.ts$|(^|\/)test-[^/]+$|\/generated\/|\/dev\//.test(file),
  );

/** What a source may say, and why, by its path or that of its folder. */
export type Allowed = Readonly<Record<string, string>>;

/** The sources with such a word that are not allowed to have it, and what is allowed without need. */
export function saying(word: RegExp, allowed: Allowed): { forbidden: string[]; needless: string[] } {
  const placeOf = (file: string): string | undefined =>
    Object.keys(allowed).find((place) => file === place || (place.endsWith("/") && file.startsWith(place)));
  const found = SHIPPED.filter((file) => textsOf(file).some((text) => word.test(text)));
  const used = new Set(found.map(placeOf));
  return {
    forbidden: found.filter((file) => !placeOf(file)),
    needless: Object.keys(allowed).filter((place) => !used.has(place)),
  };
}
