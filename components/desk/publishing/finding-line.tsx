import { CornerDownRight } from "lucide-react";
import type { CheckedField, Finding } from "@/lib/checks/types";

const FIELDS: Record<CheckedField, string> = {
  title: "The title",
  standfirst: "The standfirst",
  offer: "The paywall teaser",
  tags: "The tags",
  authorIds: "The authors",
  publishedAt: "The date to show",
  document: "The text",
  claims: "The claims",
};

const PARTS = {
  alt: "Alternative text",
  caption: "Caption",
  credit: "Credit",
  title: "Title of a callout",
  footnote: "Footnote",
  text: null,
} as const;

/** One finding: its sentence with the words in question marked. A press leads to the place. */
export function FindingLine({ finding, onGo }: { finding: Finding; onGo: () => void }) {
  const { place, before, words, after, note } = finding;
  const where = "field" in place ? FIELDS[place.field] : PARTS[place.part];
  return (
    <button
      type="button"
      onClick={onGo}
      className="group flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-left text-sm hover:bg-hover"
    >
      <CornerDownRight
        aria-hidden="true"
        className="mt-0.5 size-4 shrink-0 text-ink-faint group-hover:text-link"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="sr-only">Go to: </span>
        {where && (
          <span className="text-ink-faint">{words === "" && before === "" ? where : `${where}: `}</span>
        )}
        {before}
        {words !== "" && (
          <mark className="rounded-xs bg-accent-wash px-0.5 font-medium text-ink underline decoration-dotted underline-offset-2">
            {words}
          </mark>
        )}
        {after}
        {note && <span className="block text-[0.8125rem] text-ink-faint">{note}</span>}
      </span>
    </button>
  );
}
