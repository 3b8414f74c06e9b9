import { EntityName } from "@/components/entity/entity-name";
import type { Concentration } from "@/lib/entities/concentration/concentration";
import type { ConcentrationResult } from "@/lib/entities/concentration/types";
import { amountText, indexText, indexWords, percentText } from "./labels";
import { ShareEvidence } from "./share-evidence";

type Named = { name: string; nameZh: string | null; href: string };
type Props = {
  id: string;
  title: string;
  concentration: Concentration;
  result: ConcentrationResult;
  nameOf: (key: string) => Named;
};

/** Shares as bars, each with its evidence folded away, and the index of all of them. */
export function SharePanel({ id, title, concentration: { shares, index }, result, nameOf }: Props) {
  const { measure, market } = result;
  // A percentage or an index describes a market; a count of the producers on record does not.
  const ofMarket = measure !== "sites" && market !== null;
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={id} className="type-subhead">
          {title}
        </h3>
        {ofMarket && (
          <p className="text-sm text-ink-soft">
            <abbr title="Herfindahl–Hirschman index" className="no-underline">
              HHI
            </abbr>{" "}
            <strong className="font-semibold text-ink tabular-nums">{indexText(index)}</strong>:{" "}
            {indexWords(index)}
          </p>
        )}
      </div>
      <ol className="mt-3 divide-y divide-rule border-y border-rule">
        {shares.map((share) => {
          const named = share.key === null ? null : nameOf(share.key);
          const name = named?.name ?? (ofMarket ? "Others, and what is not attributed" : "Not attributed");
          return (
            <li key={share.key ?? ""} className="py-3">
              <p className="flex items-baseline justify-between gap-4 text-[0.9375rem]">
                {named ? (
                  <EntityName {...named} className="font-semibold text-ink" />
                ) : (
                  <span className="font-semibold text-ink-soft">{name}</span>
                )}
                <span className="shrink-0 font-semibold text-ink tabular-nums">
                  {ofMarket ? percentText(share.percent) : amountText(share.amount, measure)}
                </span>
              </p>
              {ofMarket && (
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 3"
                  preserveAspectRatio="none"
                  className="mt-1.5 h-2 w-full"
                >
                  <rect width="100" height="3" className="fill-sunken" />
                  <rect
                    width={Math.max(share.percent, 0.4)}
                    height="3"
                    className={share.key === null ? "fill-rule-strong" : "fill-accent"}
                  />
                </svg>
              )}
              <ShareEvidence
                share={share}
                name={name}
                amount={amountText(share.amount, measure)}
                result={result}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
