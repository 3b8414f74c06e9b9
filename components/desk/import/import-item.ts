import type { ImportPreview } from "@/lib/imports/preview";

export type Decision = "confirmed" | "rejected";

/** One file, or one pasted text, on its way to becoming a draft. */
export type ImportItem = {
  id: number;
  name: string;
  /** the bytes in base64 */
  content: string;
  phase: "reading" | "ready" | "refused" | "creating" | "done";
  preview: ImportPreview | null;
  /** why it was refused, or why no draft was made */
  problem: string | null;
  /** title and address as the user changed them */
  title: string | null;
  slug: string | null;
  decisions: Readonly<Record<string, Decision>>;
  /** what happens to mentions that were not decided one by one */
  rest: "proposed" | Decision;
  made: { reportId: string; created: boolean } | null;
};

export type Picture = { name: string; content: string };

/** Levels for what a file leaves unspecified; empty for the default. */
export type Levels = { access: string; highlightsAccess: string };

export function newItem(id: number, name: string, content: string): ImportItem {
  return {
    id,
    name,
    content,
    phase: "reading",
    preview: null,
    problem: null,
    title: null,
    slug: null,
    decisions: {},
    rest: "proposed",
    made: null,
  };
}

/** The parameters of an action: empty choices are omitted. */
export function optionsOf(levels: Levels, item?: ImportItem) {
  return {
    access: levels.access || undefined,
    highlightsAccess: levels.highlightsAccess || undefined,
    title: item?.title ?? undefined,
    slug: item?.slug ?? undefined,
  };
}

/** What a mention will become. */
export function decisionOn(
  item: ImportItem,
  mention: { key: string; ambiguous: boolean },
): "proposed" | Decision {
  const own = item.decisions[mention.key];
  if (own) return own;
  return item.rest === "confirmed" && mention.ambiguous ? "proposed" : item.rest;
}
