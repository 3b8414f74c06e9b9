import { DateTime } from "@/components/ui/date-time";
import type { VersionLine } from "@/lib/reports/types";

const WORDS = { published: "First published", updated: "Updated", corrected: "Corrected" } as const;

/** Where the version before this one is compared with today's. */
export const changesHref = (slug: string, { number }: Pick<VersionLine, "number">): string =>
  `/reports/${slug}/changes?from=${number - 1}`;

const NAMES = new Intl.ListFormat("en");

/** What changed, when and why. A report that never changed has no log. */
export function VersionLog({ slug, history }: { slug: string; history: readonly VersionLine[] }) {
  if (history.length < 2) return null;
  return (
    <section id="versions" aria-labelledby="versions-title" className="scroll-mt-8">
      <h2 id="versions-title" className="type-subhead">
        Updates and corrections
      </h2>
      <ol className="mt-4 border-l border-rule">
        {history.map((version) => (
          <li key={version.number} className="relative py-2 pl-5">
            <span
              aria-hidden
              className={`absolute top-4 -left-[0.21875rem] size-1.5 rotate-45 ${version.kind === "corrected" ? "bg-accent" : "bg-rule-strong"}`}
            />
            <p className="type-meta">
              <span className="font-medium text-ink-soft">{WORDS[version.kind]}</span> · Version{" "}
              {version.number} · <DateTime value={version.publishedAt} style="long" />
            </p>
            {version.reason && <p className="mt-0.5 text-[0.9375rem] text-ink">{version.reason}</p>}
            {version.number > 1 && (
              <p className="mt-0.5 text-sm print:hidden">
                <a href={changesHref(slug, version)} className="text-link">
                  {version.number === history[0]?.number ? "What changed" : "What has changed since"}
                </a>
              </p>
            )}
            {version.credits.length > 0 && (
              <p className="mt-0.5 type-meta wrap-anywhere">
                With thanks to {NAMES.format(new Set(version.credits))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
