import { type Node, parseSync, visitorKeys } from "oxc-parser";

/** One source file, parsed: what it imports, and its tree. */
export type Module = {
  /** from the repository's root, with forward slashes */
  path: string;
  text: string;
  lines: number;
  imports: { source: string; sideEffectOnly: boolean; typeOnly: boolean }[];
  directives: string[];
  program: Node;
};

/** One rule: its name, and a check that returns a sentence for each violation in a file. */
export type Rule = { name: string; check: (module: Module) => string[] };

/**
 * Parses TypeScript.
 *
 * @throws Error naming the file if it cannot be parsed, so that no file passes unchecked
 */
export function parseModule(path: string, text: string): Module {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const staticImports = module.staticImports.map((entry) => ({
    source: entry.moduleRequest.value,
    sideEffectOnly: entry.entries.length === 0,
    typeOnly: entry.entries.length > 0 && entry.entries.every((imported) => imported.isType),
  }));
  const reexports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [{ source: entry.moduleRequest.value, sideEffectOnly: false, typeOnly: entry.isType }]
        : [],
    ),
  );
  const dynamicImports = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[1] ? [{ source: literal[1], sideEffectOnly: false, typeOnly: false }] : [];
  });
  return {
    path,
    text,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: [...staticImports, ...reexports, ...dynamicImports].map((entry) => ({
      ...entry,
      source: resolveSource(path, entry.source),
    })),
    directives: program.body.flatMap((node) =>
      node.type === "ExpressionStatement" && "directive" in node && node.directive ? [node.directive] : [],
    ),
    program,
  };
}

/** `@/lib/x` and `./x` become `lib/x`; packages stay as they are. */
function resolveSource(from: string, source: string): string {
  if (source.startsWith("@/")) return source.slice(2);
  if (!source.startsWith(".")) return source;
  const parts = from.split("/").slice(0, -1);
  for (const part of source.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Every node of a module's tree, parents before children. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key);
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) yield* walk(item);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
