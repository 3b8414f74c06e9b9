import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A page of the app folder, and the parameters that it reads from its query string. */
export type PageWithParameters = { route: string; names: string[] };

/** Every page that reads its query string. Throws for a page whose parameters its source does not show. */
export function pagesWithParameters(): PageWithParameters[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .flatMap((file) => {
      const sources = [file, ...loadersOf(file)].map((name) => readFileSync(`app/${name}`, "utf8"));
      if (!sources.some((source) => source.includes("searchParams"))) return [];
      const names = [...new Set(sources.flatMap(namesIn))];
      const route = `/${file.replace(/\/?page\.tsx$/, "").replace(/\([^)]*\)\/?/g, "")}`.replace(
        /(.)\/$/,
        "$1",
      );
      if (names.length === 0) throw new Error(`What does ${route} read from its query string?`);
      return [{ route, names }];
    });
}

/** The loaders in a page's own folder. */
function loadersOf(file: string): string[] {
  const folder = file.replace(/page\.tsx$/, "");
  return readdirSync(`app/${folder}`)
    .filter((name) => /^load-.*\.ts$/.test(name))
    .map((name) => `${folder}${name}`);
}

function namesIn(source: string): string[] {
  const schemas = [
    ...source.matchAll(/\b([A-Z]\w+)\.(?:safeParse|parse)\(|(?:queryOf|filtersOf)\((\w+)/g),
  ].map(([, parsed, filtered]) => parsed ?? filtered ?? "");
  const taken = [...source.matchAll(/\{([\w\s,.]*)\}\]? = await (?:askedOf|Promise\.all)/g)].flatMap(
    ([, list]) => (list ?? "").split(",").map((name) => name.trim()),
  );
  return [
    ...schemas.flatMap((schema) => keysOf(schema, source)),
    ...taken.filter((name) => /^\w+$/.test(name)),
  ];
}

/** The fields of a schema, if its module lists them. */
function keysOf(schema: string, source: string): string[] {
  const imported = new RegExp(
    `import \\{[^}]*?(?:\\b(\\w+) as )?\\b${schema}\\b[^}]*\\} from "@/([^"]+)"`,
  ).exec(source);
  const name = imported?.[1] ?? schema;
  const file = `${imported?.[2]}.ts`;
  const module = imported ? (existsSync(file) ? readFileSync(file, "utf8") : "") : source;
  const start = new RegExp(`\\b${name} = z\\s*\\.?\\s*(?:strictObject|object)\\(\\{`).exec(module);
  if (!start) return [];
  return fieldsOf(module.slice(start.index + start[0].length));
}

/** The names at the top level of an object literal whose opening brace comes just before `rest`. */
function fieldsOf(rest: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token, name] of rest.matchAll(/[({[]|[)}\]]|(?<=[\s,{]|^)(\w+)(?=\s*[:,}])/g)) {
    if (name !== undefined) {
      if (depth === 0) names.push(name);
    } else if (/[({[]/.test(token)) depth += 1;
    else if (depth === 0) break;
    else depth -= 1;
  }
  return names;
}
