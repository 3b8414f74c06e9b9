import { sentenceHref } from "@/components/claim/sentence-href";
import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { STATUS_WORDS } from "@/lib/evidence/grades";
import type { NewsLine } from "@/lib/reading/types";

type Props = {
  lines: readonly NewsLine[];
  /** the reader knows an earlier version of these reports: a later one leads to what changed */
  read?: boolean;
};

/** Changes as a list, each with what changed, why, and when. */
export function NewsList({ lines, read = false }: Props) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {lines.map((line) => (
        <li key={keyOf(line)} className="py-3">
          <NewsItem line={line} read={read} />
        </li>
      ))}
    </ol>
  );
}

/** The row that made the change, as a key. */
function keyOf(line: NewsLine): string {
  const at = line.at.toISOString();
  switch (line.kind) {
    case "version":
    case "withdrawal":
      return `${line.kind} ${line.report.slug} ${at}`;
    case "claim":
    case "assessment":
      return `${line.kind} ${line.claim.id} ${at}`;
    case "grading":
      return `${line.kind} ${line.source.slug} ${at}`;
    case "edge":
      return `${line.kind} ${line.edgeId}`;
  }
}

function NewsItem({ line, read }: { line: NewsLine; read: boolean }) {
  const { label, href, name, more } = newsWords(line);
  const changes = read && line.kind === "version" ? "/changes" : "";
  return (
    <>
      <p className="type-meta">
        {label} · <DateTime value={line.at} show="day" />
      </p>
      <p className="mt-0.5 font-medium wrap-anywhere">
        <a href={`${href}${changes}`} className="quiet-link">
          <MixedText text={name} />
        </a>
      </p>
      {more && (
        <p className="mt-0.5 text-sm wrap-anywhere text-ink-soft">
          <MixedText text={more} />
        </p>
      )}
    </>
  );
}

const ACTS = { published: "New report", updated: "Updated", corrected: "Corrected" } as const;

/** What a change is called, and where it leads. */
export type NewsWords = { label: string; href: string; name: string; more: string | null };

/** A change in words. */
export function newsWords(line: NewsLine): NewsWords {
  switch (line.kind) {
    case "version":
      return {
        label: ACTS[line.act],
        href: `/reports/${line.report.slug}`,
        name: line.report.title,
        more: line.reason,
      };
    case "withdrawal":
      return {
        label: "Withdrawn",
        href: `/reports/${line.report.slug}`,
        name: line.report.title,
        more: line.reason,
      };
    case "claim":
      return { label: "New claim", href: hrefOf(line.place), name: claimText(line.claim), more: null };
    case "assessment":
      return {
        label: "Graded again",
        href: hrefOf(line.place),
        name: claimText(line.claim),
        more: `${judgedAgain(line)} ${line.rationale}`,
      };
    case "grading":
      return {
        label: "Source graded",
        href: `/sources/${line.source.slug}`,
        name: line.source.name,
        more: `${line.was ? `Was ${line.was}, now ${line.is}.` : `Graded ${line.is}.`} ${line.rationale}`,
      };
    case "edge":
      return {
        label: line.retracted ? "Relationship retracted" : "New relationship",
        href: line.retracted
          ? `/entities/${line.from.slug}`
          : `/graph?${new URLSearchParams({ edge: line.edgeId })}`,
        name: `${line.from.name} ${line.verb} ${line.to.name}`,
        more: null,
      };
  }
}

const hrefOf = ({ report, blockId, sentence }: Extract<NewsLine, { kind: "claim" }>["place"]): string =>
  sentenceHref(report.slug, blockId, sentence);

/** What the desk says now, and what it said before. */
function judgedAgain({ was, is }: Extract<NewsLine, { kind: "assessment" }>): string {
  if (was.status !== is.status) return `Was “${STATUS_WORDS[was.status]}”, now “${STATUS_WORDS[is.status]}”.`;
  if (was.credibility !== is.credibility) {
    return `Credibility was ${was.credibility}, now ${is.credibility}.`;
  }
  return `Checked again: still “${STATUS_WORDS[is.status]}”.`;
}
