import { Fragment } from "react";
import type { EntityCard } from "@/lib/reports/types";
import { countryName } from "./country-name";
import { kindLabel } from "./entity-kind-label";
import { EntityPopover } from "./entity-popover";

/**
 * The entities that the readable text names, at its end. Pointing at a name in the text, or reaching it by keyboard or
 * touch, shows the same card beside it.
 */
export function EntityCards({ cards }: { cards: readonly EntityCard[] }) {
  const shown = [...new Map(cards.map((card) => [card.slug, card])).values()];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="named-here" className="print:hidden">
      <h2 id="named-here" className="type-subhead">
        Named in this report
      </h2>
      <ul className="mt-4 grid gap-px overflow-hidden rounded-card border border-rule bg-rule sm:grid-cols-2">
        {shown.map((card) => (
          <li key={card.slug} className="bg-surface p-4" data-entity-card={card.slug}>
            <Card card={card} />
          </li>
        ))}
        {shown.length % 2 === 1 && <li className="hidden bg-surface sm:block" aria-hidden />}
      </ul>
      <EntityPopover />
    </section>
  );
}

function Card({ card }: { card: EntityCard }) {
  const [name, ...others] = card.names;
  const facts = [kindLabel(card.kind), ...(card.country ? [countryName(card.country)] : [])];
  return (
    <>
      <p className="type-meta">{facts.join(" · ")}</p>
      <p className="mt-0.5 text-[0.9375rem] leading-snug font-semibold text-ink">
        <a href={`/entities/${card.slug}`} className="quiet-link" lang={langOf(name?.lang)}>
          {name?.value ?? card.slug}
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
      {card.summary && <p className="mt-1.5 text-sm leading-normal text-ink-soft">{card.summary}</p>}
    </>
  );
}

const langOf = (lang: string | undefined): string | undefined => (lang === "en" ? undefined : lang);
