/** What is used of citation-js, which comes without types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: Record<string, unknown>[];
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: { config: { get(plugin: "@bibtex"): { format: Record<string, boolean> } } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
