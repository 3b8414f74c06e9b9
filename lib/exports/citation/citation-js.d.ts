/** What is used of citation-js, which comes without types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: Record<string, unknown>[];
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: { config: { get(plugin: "@bibtex"): { format: Record<string, boolean> } } };
}
declare module "@citation-js/core/lib/plugins/input/csl.js" {
  /** Items of CSL-JSON; with `guess` false, without what is not a property of it or of the wrong type. */
  export function clean(items: readonly unknown[], guess: boolean): unknown[];
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
