import { ExternalLink } from "lucide-react";
import { formatDay } from "@/components/ui/format-instant";
import type { EntityProfile, NameLine } from "@/lib/entities/types";
import { dayText } from "@/lib/evidence/claims/claim-text";
import { identifierFacts } from "./identifier-facts";

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
const TYPES: Record<NameLine["type"], string> = {
  primary: "",
  alias: "also known as",
  previous: "former name",
  abbreviation: "abbreviation",
};

/** The sidebar: names, identifiers, and the date of the record and doubts about it, if there are any. */
export function EntityRecord({ entity }: { entity: EntityProfile }) {
  const { names, identifiers, confidence, asOf } = entity;
  return (
    <dl className="grid gap-6 rounded-card border border-rule bg-surface p-5 text-sm sm:max-lg:grid-cols-2">
      <div>
        <dt className="type-kicker text-ink-faint">Names</dt>
        {names.map(({ lang, type, value, pinyin, validFrom, validTo }) => (
          <dd key={`${lang} ${value}`} className="mt-2">
            <span lang={lang === "en" ? undefined : lang} className="font-medium text-ink">
              {value}
            </span>
            {pinyin && (
              <span lang="zh-Latn-pinyin" className="ml-2 text-ink-soft">
                {pinyin}
              </span>
            )}
            <span className="block type-meta">
              {[
                lang === "en" ? "" : languageName(lang),
                TYPES[type],
                validFrom ? `from ${dayText(validFrom, "day")}` : "",
                validTo ? `until ${dayText(validTo, "day")}` : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </dd>
        ))}
      </div>
      {identifiers.length > 0 && (
        <div>
          <dt className="type-kicker text-ink-faint">Identifiers</dt>
          {identifiers.map(identifierFacts).map(({ label, value, href }) => (
            <dd key={`${label} ${value}`} className="mt-2 flex items-baseline justify-between gap-4">
              <span className="text-ink-soft">{label}</span>
              {href ? (
                <a
                  href={href}
                  rel="external noopener"
                  className="text-link inline-flex items-center gap-1 tabular-nums"
                >
                  {value}
                  <ExternalLink aria-hidden="true" className="size-3" />
                </a>
              ) : (
                <span className="font-medium text-ink tabular-nums">{value}</span>
              )}
            </dd>
          ))}
        </div>
      )}
      {(confidence !== "high" || asOf) && (
        <div>
          <dt className="type-kicker text-ink-faint">Record</dt>
          {confidence !== "high" && <Fact label="Confidence" value={confidence} />}
          {asOf && <Fact label="As of" value={formatDay(new Date(`${asOf}T00:00:00Z`), "UTC")} />}
        </div>
      )}
    </dl>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <dd className="mt-2 flex items-baseline justify-between gap-4">
      <span className="text-ink-soft">{label}</span>
      <span className="font-medium text-ink first-letter:uppercase">{value}</span>
    </dd>
  );
}

function languageName(lang: string): string {
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}
