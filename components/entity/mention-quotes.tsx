import type { MentionLine } from "@/lib/entities/types";

type Props = { slug: string; mentions: readonly MentionLine[]; names: readonly string[] };

/** Sentences around a name, each a link to its place in the report. */
export function MentionQuotes({ slug, mentions, names }: Props) {
  return (
    <ul className="mt-2 grid gap-2">
      {mentions.map(({ blockId, context }) => (
        <li key={`${blockId} ${context}`} className="border-l-2 border-rule pl-3">
          <a
            href={`/reports/${slug}#${blockId}`}
            className="quiet-link line-clamp-3 font-serif text-[0.9375rem] leading-snug text-ink-soft"
          >
            <Named text={context} names={names} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A sentence with the first of the names in it highlighted. */
function Named({ text, names }: { text: string; names: readonly string[] }) {
  const found = names
    .map((name) => ({ at: text.toLowerCase().indexOf(name.toLowerCase()), length: name.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.length - a.length)[0];
  if (!found) return text;
  const end = found.at + found.length;
  return (
    <>
      {text.slice(0, found.at)}
      <strong className="font-semibold text-ink">{text.slice(found.at, end)}</strong>
      {text.slice(end)}
    </>
  );
}
