/** The used part of citation-js, which has no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: Record<string, unknown>[];
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: { config: { get(plugin: "@bibtex"): { format: Record<string, boolean> } } };
}
declare module "@citation-js/core/lib/plugins/input/csl.js" {
  /** Items of CSL-JSON; with `guess` false, unknown properties and values of the wrong type are dropped. */
  export function clean(items: readonly unknown[], guess: boolean): unknown[];
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
