import { csvText } from "@/lib/text/csv-text";
import { COLOUR_NAMES } from "./policy";
import type { AnnotationView, Library, WordsState } from "./types";

/** Everything that a person keeps. `site`: origin of the addresses, without a trailing slash. */
export type Kept = { library: Library; annotations: readonly AnnotationView[]; site: string };

export const STATES: Record<WordsState, string> = {
  same: "",
  changed: "The passage changed",
  gone: "The passage is no longer in the report",
  locked: "Not open to you today",
  withdrawn: "The report was withdrawn",
};

const COLUMNS = [
  "kind",
  "report",
  "url",
  "folder",
  "words",
  "note",
  "colour",
  "version",
  "state",
  "kept_at",
] as const;
type Line = Record<(typeof COLUMNS)[number], string>;

/** Bookmarks and annotations in the same columns, as lines of a file. */
function lines({ library, annotations, site }: Kept): Line[] {
  const bookmarks = library.sections.flatMap(({ name, items }) =>
    items.map(
      (item): Line => ({
        kind: "bookmark",
        report: item.report.title,
        url: `${site}/reports/${item.report.slug}`,
        folder: name ?? "",
        words: "",
        note: "",
        colour: "",
        version: "",
        state: item.gone ? STATES.withdrawn : "",
        kept_at: item.keptAt.toISOString(),
      }),
    ),
  );
  const notes = annotations.map(
    (one): Line => ({
      kind: one.note === "" ? "highlight" : "note",
      report: one.report.title,
      url: addressOf(one, site),
      folder: "",
      words: one.words ?? "",
      note: one.note,
      colour: COLOUR_NAMES[one.colour],
      version: String(one.version),
      state: STATES[one.state],
      kept_at: one.createdAt.toISOString(),
    }),
  );
  return [...bookmarks, ...notes];
}

/**
 * As CSV, with a byte order mark by which spreadsheets recognise UTF-8. No cell can be interpreted as a formula.
 */
export function libraryCsv(kept: Kept): string {
  const rows = lines(kept);
  const empty = Object.fromEntries(COLUMNS.map((name) => [name, ""]));
  const text = rows.length > 0 ? csvText(rows) : csvText([empty]).split("\r\n", 1)[0];
  return `\ufeff${text}\r\n`;
}

/** As JSON, an object with two lists. */
export function libraryJson(kept: Kept): string {
  const all = lines(kept);
  const of = (wanted: (line: Line) => boolean, names: readonly (keyof Line)[]) =>
    all.filter(wanted).map((line) => Object.fromEntries(names.map((name) => [name, line[name]])));
  const file = {
    bookmarks: of(({ kind }) => kind === "bookmark", ["report", "url", "folder", "state", "kept_at"]),
    annotations: of(
      ({ kind }) => kind !== "bookmark",
      ["report", "url", "words", "note", "colour", "version", "state", "kept_at"],
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** As Markdown, report by report. Nothing in it is markup but what this function writes. */
export function libraryMarkdown(kept: Kept): string {
  const { library, annotations, site } = kept;
  const bookmarks = library.sections.flatMap(({ name, items }) =>
    items.length === 0
      ? []
      : [
          ...(name === null ? [] : [`### ${plain(name)}`]),
          items.map(({ report }) => `- ${linkTo(report.title, `${site}/reports/${report.slug}`)}`).join("\n"),
        ],
  );
  // They come report by report.
  const notes = annotations.flatMap((one, index) => {
    const { slug, title } = one.report;
    const first = annotations[index - 1]?.report.slug !== slug;
    return [
      ...(first ? [`### ${linkTo(title, `${site}/reports/${slug}`)}`] : []),
      ...annotationMarkdown(one, site),
    ];
  });
  const parts = ["# Library", "## Bookmarks", ...bookmarks, "## Notes and highlights", ...notes];
  return `${parts.join("\n\n")}\n`;
}

function annotationMarkdown(one: AnnotationView, site: string): string[] {
  const words = one.words === null ? [] : [quoted(one.words)];
  const facts = [
    COLOUR_NAMES[one.colour],
    `version ${one.version}`,
    STATES[one.state],
    one.createdAt.toISOString().slice(0, 10),
  ].filter((fact) => fact !== "");
  const note = one.note === "" ? [] : [plain(one.note)];
  return [...words, `${facts.join(" · ")} · ${linkTo("Open", addressOf(one, site))}`, ...note];
}

const addressOf = ({ report, blockId }: AnnotationView, site: string): string =>
  `${site}/reports/${report.slug}#${blockId}`;

const quoted = (words: string): string =>
  plain(words)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

const linkTo = (name: string, href: string): string => `[${plain(name)}](${href})`;

/** Words as Markdown that shows exactly them: every sign that could be markup is escaped, line by line. */
function plain(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&=:]/g, "\\$&")
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
