import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A page of the app folder, and the names that it reads from its query string. */
export type AskedPage = { route: string; names: string[] };

/** Every page that reads its query string. Throws for one whose names cannot be told from its source. */
export function askedPages(): AskedPage[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .flatMap((file) => {
      const sources = [file, ...besides(file)].map((name) => readFileSync(`app/${name}`, "utf8"));
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
function besides(file: string): string[] {
  const folder = file.replace(/page\.tsx$/, "");
  return readdirSync(`app/${folder}`)
    .filter((name) => /^load-.*\.ts$/.test(name))
    .map((name) => `${folder}${name}`);
}

function namesIn(source: string): string[] {
  const schemas = [...source.matchAll(/\b([A-Z]\w+)\.(?:safeParse|parse)\(|readFilters\((\w+)/g)].map(
    ([, parsed, filtered]) => parsed ?? filtered ?? "",
  );
  const taken = [...source.matchAll(/\{([\w\s,.]*)\}\]? = await (?:askedOf|Promise\.all)/g)].flatMap(
    ([, list]) => (list ?? "").split(",").map((name) => name.trim()),
  );
  return [
    ...schemas.flatMap((schema) => keysOf(schema, source)),
    ...taken.filter((name) => /^\w+$/.test(name)),
  ];
}

/** The fields of a schema, where its module says them. */
function keysOf(schema: string, source: string): string[] {
  const from = new RegExp(`import \\{[^}]*\\b${schema}\\b[^}]*\\} from "@/([^"]+)"`).exec(source)?.[1];
  const module =
    from === undefined ? source : existsSync(`${from}.ts`) ? readFileSync(`${from}.ts`, "utf8") : "";
  const body = new RegExp(
    `\\b${schema} = z\\s*\\.?\\s*(?:strictObject|object)\\(\\{([\\s\\S]*?)\\n? *\\}\\)`,
  ).exec(module)?.[1];
  return [...(body ?? "").matchAll(/(?:^|[\n{,])\s*(\w+)(?=[:,\n])/g)].map(([, name]) => name ?? "");
}
