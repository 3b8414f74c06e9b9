import { Breadcrumb } from "@/components/ui/breadcrumb";
import { cn } from "@/components/ui/class-names";
import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import type { PassageChange, Passage as PassageText, SentenceChange } from "@/lib/reading/compare-versions";
import type { ReportComparison } from "@/lib/reading/types";

const KINDS = {
  changed: "changed",
  added: "added",
  removed: "removed",
  opened: "now open to you",
  closed: "no longer open to you",
} as const;
const ACTS = { published: "Published", updated: "Updated", corrected: "Corrected" } as const;

/** Two versions of a report, sentence by sentence, with the reasons that the desk gave. */
export function ComparisonView({ comparison }: { comparison: ReportComparison }) {
  const { report, from, versions, changes, open } = comparison;
  const today = versions[0]?.number;
  return (
    <article className="max-w-3xl pt-6 pb-16">
      <Breadcrumb
        trail={[
          { href: "/reports", name: "Reports" },
          { href: `/reports/${report.slug}`, name: report.title },
        ]}
        current="What changed"
      />
      <h1 className="mt-6 type-title">
        {from.readAt ? "What changed since you read it" : `What changed since version ${from.number}`}
      </h1>
      <p className="mt-2 text-ink-soft">
        {from.readAt ? (
          <>
            You read version {from.number}, last on <DateTime value={from.readAt} style="long" />. This is
            version {today}.
          </>
        ) : (
          `The open parts of version ${from.number} and of today’s version ${today}. What is behind a paywall is not compared.`
        )}
      </p>
      <section aria-labelledby="reasons" className="mt-8">
        <h2 id="reasons" className="type-subhead">
          Why
        </h2>
        <ol className="mt-3 space-y-3">
          {versions.map((version) => (
            <li key={version.number} className="border-l-2 border-rule-strong pl-3">
              <p className="type-meta">
                {ACTS[version.kind]} · Version {version.number} ·{" "}
                <DateTime value={version.publishedAt} style="long" />
              </p>
              <p className="mt-0.5 wrap-anywhere">
                {version.reason ? <MixedText text={version.reason} /> : "No reason was given."}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="differences" className="mt-10">
        <h2 id="differences" className="type-subhead">
          Sentence by sentence
        </h2>
        {changes.length === 0 ? (
          <p className="mt-3 text-ink-soft">
            {from.readAt ? "The words that you can read" : "The open parts"} are the same. What changed is in
            {from.readAt ? " a part that is not open to you" : " a part behind a paywall"}, or in its marks,
            claims or pictures.
          </p>
        ) : (
          <>
            <p className="mt-1 type-meta">
              <del className={STYLE.before}>Struck out</del> is gone,{" "}
              <ins className={STYLE.after}>underlined</ins> is new.
              {from.readAt && " Only what you can read is compared."}
            </p>
            <ol className="mt-4 divide-y divide-rule border-y border-rule">
              {changes.map((change) => (
                <li key={`${change.kind} ${change.id}`} className="py-4">
                  <Passage change={change} slug={report.slug} />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      {open && <OpenPart number={from.number} passages={open} />}
      <p className="mt-8">
        <a href={`/reports/${report.slug}`} className="text-link">
          Read the report
        </a>
      </p>
    </article>
  );
}

/** What everyone could read of the earlier version, in plain words. */
function OpenPart({ number, passages }: { number: number; passages: readonly PassageText[] }) {
  return (
    <details className="mt-8 border-y border-rule">
      <summary className="py-3 font-medium">The open part of version {number}, as it was</summary>
      <div className="space-y-3 pb-5 font-serif text-base leading-relaxed wrap-anywhere">
        {passages.map(({ id, sentences }) => (
          <p key={id}>
            <MixedText text={sentences.join(" ")} />
          </p>
        ))}
      </div>
    </details>
  );
}

function Passage({ change, slug }: { change: PassageChange; slug: string }) {
  const there = change.kind !== "removed" && change.kind !== "closed";
  return (
    <>
      <h3 className="text-xs font-medium text-ink-faint">
        {there ? (
          <a href={`/reports/${slug}#${change.id}`} className="quiet-link">
            {change.label} {KINDS[change.kind]}
          </a>
        ) : (
          `${change.label} ${KINDS[change.kind]}`
        )}
      </h3>
      {change.sentences.length > 0 && (
        <p className="mt-1 font-serif text-base leading-relaxed wrap-anywhere">
          {shortened(change.sentences).map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other key and never move
            <Sentence key={index} sentence={sentence} />
          ))}
        </p>
      )}
    </>
  );
}

const STYLE = {
  before: "rounded-xs bg-danger-wash px-0.5 text-danger line-through",
  after: "rounded-xs bg-good-wash px-0.5 text-good underline decoration-1 underline-offset-4",
} as const;

/** `null`: sentences that both versions have were left out here. */
function Sentence({ sentence }: { sentence: SentenceChange | null }) {
  if (sentence === null) return <span className="text-ink-faint">… </span>;
  return (
    <>
      {sentence.parts.map((part, index) => {
        const key = `${index} ${part.in}`;
        const text = <MixedText text={part.text} />;
        if (part.in === "both") return <span key={key}>{text}</span>;
        const Tag = part.in === "after" ? "ins" : "del";
        return (
          <Tag key={key} className={cn(STYLE[part.in])}>
            {text}
          </Tag>
        );
      })}{" "}
    </>
  );
}

/** Of the sentences that did not change, only those next to one that did. */
function shortened(sentences: readonly SentenceChange[]): (SentenceChange | null)[] {
  const near = sentences.map((_, index) =>
    [index - 1, index, index + 1].some((at) => {
      const there = sentences[at];
      return there !== undefined && there.in !== "both";
    }),
  );
  return sentences.flatMap((sentence, index) => {
    if (near[index]) return [sentence];
    return index === 0 || near[index - 1] ? [null] : [];
  });
}
