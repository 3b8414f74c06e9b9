import type { Node } from "oxc-parser";
import { type Rule, walk } from "../module";
import { isFurniture, isTest, isTooling, placeOf } from "../rooms";

/** Rooms whose own files, beyond queries and commands, touch the database. */
const DATABASE_ROOMS = new Set(["db", "auth", "worker"]);
/** Rooms that read or write the words of segments: reports for readers, the others when a version is made and verified. */
const SEGMENT_ROOMS = new Set(["db", "reports", "publishing", "verify"]);

/** Where rows of the database are parsed. */
const DOORWAYS = new Set(["lib/db/rows.ts", "lib/db/prepared.ts"]);

/** A name in code, and the text in `x["text"]` and in a type. */
function wordOf(node: Node): string {
  if (node.type === "Identifier") return node.name;
  const literal =
    node.type === "MemberExpression" ? node.property : node.type === "TSLiteralType" ? node.literal : null;
  return literal?.type === "Literal" && typeof literal.value === "string" ? literal.value : "";
}

/** A call of `query` of pg, perhaps awaited. */
function isQuery(node: Node | null): boolean {
  const call = node?.type === "AwaitExpression" ? node.argument : node;
  return (
    call?.type === "CallExpression" &&
    call.callee.type === "MemberExpression" &&
    call.callee.property.type === "Identifier" &&
    call.callee.property.name === "query"
  );
}

/** `client.query<Row>(…)`. */
const castsRows = (node: Node): boolean =>
  node.type === "CallExpression" && isQuery(node) && Boolean(node.typeArguments);

/** `const { rows } = await client.query(…)` and `(await client.query(…)).rows`, which are `any`. */
function takesRows(node: Node): boolean {
  if (node.type === "VariableDeclarator")
    return (
      node.id.type === "ObjectPattern" &&
      isQuery(node.init) &&
      node.id.properties.some(
        (property) =>
          property.type === "Property" && property.key.type === "Identifier" && property.key.name === "rows",
      )
    );
  return (
    node.type === "MemberExpression" &&
    node.property.type === "Identifier" &&
    node.property.name === "rows" &&
    isQuery(node.object.type === "ParenthesizedExpression" ? node.object.expression : node.object)
  );
}

export const databaseRules: Rule[] = [
  {
    name: "database-in-queries-and-commands",
    check: ({ path, imports }) => {
      const from = placeOf(path);
      if (isTooling(path) || from.layer === "seed") return [];
      if (
        from.layer === "lib" &&
        (DATABASE_ROOMS.has(from.room) ||
          isFurniture(from.file, "queries") ||
          isFurniture(from.file, "commands"))
      ) {
        return [];
      }
      return imports.flatMap(({ source, typeOnly }) =>
        !typeOnly && (source === "lib/db/client" || source === "pg" || source === "@prisma/client")
          ? [`opens the database: ${source}`]
          : [],
      );
    },
  },
  {
    name: "server-only",
    check: ({ path, imports, directives }) => {
      const from = placeOf(path);
      if (from.layer !== "lib" || isTest(path)) return [];
      const touches = imports.some(({ source, typeOnly }) => source === "lib/db/client" && !typeOnly);
      if (!touches || directives.includes("use server")) return [];
      const marked = imports.some(({ source, sideEffectOnly }) => source === "server-only" && sideEffectOnly);
      return marked ? [] : ['reads or writes without `import "server-only"`'];
    },
  },
  {
    name: "no-unsafe-sql",
    check: ({ path, program }) => {
      if (isTest(path)) return [];
      return [...walk(program)].flatMap((node) =>
        node.type === "MemberExpression" &&
        node.property.type === "Identifier" &&
        /^\$(queryRaw|executeRaw)Unsafe$/.test(node.property.name)
          ? [`calls ${node.property.name}`]
          : [],
      );
    },
  },
  {
    name: "rows-through-the-doorway",
    check: ({ path, program }) =>
      DOORWAYS.has(path)
        ? []
        : [...walk(program)].flatMap((node) => [
            ...(/^\$queryRaw/.test(wordOf(node))
              ? ["reads rows that nothing checks; `selectRows` of lib/db/rows parses them"]
              : []),
            ...(castsRows(node) || (!isTest(path) && takesRows(node))
              ? ["reads rows of pg that nothing checks; `queryRows` of lib/db/rows parses them"]
              : []),
          ]),
  },
  {
    name: "select-never-include",
    check: ({ path, program }) => {
      const from = placeOf(path);
      if (from.layer !== "lib" || isTest(path) || !isFurniture(from.file, "queries")) return [];
      return [...walk(program)].flatMap((node) =>
        node.type === "Property" && node.key.type === "Identifier" && node.key.name === "include"
          ? ["a query selects what a screen needs; it does not include"]
          : [],
      );
    },
  },
  {
    name: "segments-are-read-in-reports",
    check: ({ path, text, program }) => {
      const from = placeOf(path);
      if (isTooling(path) || (from.layer === "lib" && SEGMENT_ROOMS.has(from.room))) return [];
      const delegates = [...walk(program)].some(
        (node) =>
          node.type === "MemberExpression" &&
          node.property.type === "Identifier" &&
          node.property.name === "segment" &&
          node.object.type === "Identifier" &&
          /^(db|tx)$/.test(node.object.name),
      );
      const sql = /(FROM|JOIN)\s+"Segment"/i.test(text);
      return delegates || sql
        ? ["reads Segment; words of segments are read through lib/reports/queries"]
        : [];
    },
  },
];
