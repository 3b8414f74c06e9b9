import { Fragment } from "react";
import type { FieldWords } from "@/lib/field/words";
import type { EntitySummary } from "@/lib/reports/types";
import { countryName } from "@/lib/text/country-names";

/** What a card says: kind and country, names, a sentence. */
export function EntityCardText({ entity, words }: { entity: EntitySummary; words: FieldWords }) {
  const [name, ...others] = entity.names;
  const facts = [words.kinds[entity.kind].label, ...(entity.country ? [countryName(entity.country)] : [])];
  return (
    <>
      <p className="type-meta">{facts.join(" · ")}</p>
      <p className="mt-0.5 text-[0.9375rem] leading-snug font-semibold text-ink">
        <a
          href={`/entities/${entity.slug}`}
          className="quiet-link"
          lang={name?.lang === "en" ? undefined : name?.lang}
        >
          {name?.value ?? entity.slug}
        </a>
        {others.map((other) => (
          <Fragment key={other.lang}>
            {" "}
            <span lang={other.lang} className="font-normal break-keep text-ink-soft">
              {other.value}
            </span>
          </Fragment>
        ))}
      </p>
      {entity.summary && <p className="mt-1.5 text-sm leading-normal text-ink-soft">{entity.summary}</p>}
    </>
  );
}
