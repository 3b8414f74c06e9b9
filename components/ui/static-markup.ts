import "server-only";
import path from "node:path";
import type { ReactNode } from "react";

/** Renders elements to markup synchronously. */
export function staticMarkup(content: ReactNode): string {
  return server().renderToStaticMarkup(content);
}

let loaded: typeof import("react-dom/server") | undefined;

/** Next bundles server components with a React that has no renderer, and rejects an import of this one there. */
function server(): typeof import("react-dom/server") {
  loaded ??= process.getBuiltinModule("node:module").createRequire(path.resolve("package.json"))(
    "react-dom/server",
  ) as typeof import("react-dom/server");
  return loaded;
}
