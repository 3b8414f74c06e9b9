import { csvText } from "@/lib/text/csv-text";
import { type Content, FIELDS_OF, type Field, templateHead } from "./fields";

/** A row of each template, to be written over: it shows how things are written. */
const EXAMPLES: Record<Content, Partial<Record<Field, string>>> = {
  entities: {
    key: "1",
    name: "Example Minerals Ltd",
    alias: "Example Minerals; EML",
    kind: "Organization",
    country: "AU",
    summary: "Mines and separates minerals.",
    confidence: "medium",
    asOf: "2026-06-30",
  },
  relationships: {
    key: "1",
    from: "Example Minerals Ltd",
    kind: "owns",
    to: "Example Refining Pty Ltd",
    share: "51.5",
    validFrom: "2024-05",
    confidence: "medium",
    source: "Example Minerals",
    document: "Annual report 2025",
    url: "https://example.com/annual-report-2025.pdf",
    published: "2025-09-30",
    quote: "The Group holds a 51.5% stake in Example Refining Pty Ltd.",
    locator: "p. 12",
  },
};

/** A template as CSV: a known head for each field, and an example. */
export const templateText = (content: Content): string =>
  csvText([
    Object.fromEntries(
      FIELDS_OF[content].map((field) => [templateHead(content, field), EXAMPLES[content][field] ?? ""]),
    ),
  ]);
