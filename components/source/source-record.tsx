import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { MixedText } from "@/components/ui/mixed-text";
import { AFFILIATION_WORDS } from "@/lib/evidence/grades";
import type { SourceFacts } from "@/lib/evidence/sources/types";
import { countryName } from "@/lib/text/country-names";
import { languageName } from "./labels";

/** The people and bodies behind a source. */
export function SourceRecord({ source }: { source: SourceFacts }) {
  const { publisher, owner, entity, country, stateAffiliation, affiliationNote, lang, homepage } = source;
  return (
    <dl className="grid gap-5 rounded-card border border-rule bg-surface p-5 text-sm sm:max-lg:grid-cols-2">
      <Fact label="Publisher">
        {entity ? (
          <a href={`/entities/${entity.slug}`} className="text-link">
            {publisher || entity.name}
          </a>
        ) : (
          publisher || "not known"
        )}
      </Fact>
      <Fact label="Owner">
        <MixedText text={owner || "not known"} />
      </Fact>
      <Fact label="Country">{country ? countryName(country) : "not known"}</Fact>
      <Fact label="State affiliation">
        {capital(AFFILIATION_WORDS[stateAffiliation])}
        {affiliationNote && (
          <span className="mt-1 block text-ink-soft whitespace-pre-line">
            <MixedText text={affiliationNote} />
          </span>
        )}
      </Fact>
      <Fact label="Language">{languageName(lang)}</Fact>
      {homepage && (
        <Fact label="Website">
          <a
            href={homepage}
            rel="external noopener noreferrer"
            className="text-link inline-flex max-w-full items-center gap-1"
          >
            <span className="truncate">{new URL(homepage).hostname}</span>
            <ExternalLink aria-hidden="true" className="size-3 shrink-0" />
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="type-kicker text-ink-faint">{label}</dt>
      <dd className="mt-1.5 text-ink">{children}</dd>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
