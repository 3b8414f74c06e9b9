import { EntityName } from "@/components/entity/entity-name";
import { amountOnRecord } from "@/lib/entities/concentration/concentration";
import { MEASURES } from "@/lib/entities/concentration/query";
import type { ConcentrationResult } from "@/lib/entities/concentration/types";
import { claimAssertion, dayText } from "@/lib/evidence/claims/claim-text";
import { gradeOf } from "@/lib/evidence/grades";
import { countryName } from "@/lib/text/country-names";
import { IndexNote } from "./index-note";
import { amountText, concentrationHref, MEASURE_WORDS, percentText } from "./labels";
import { SharePanel } from "./share-panel";
import { SitesLeftOut } from "./sites-left-out";

/** Shares of one stage of a material, by country and by group of owners. */
export function ConcentrationResultView({
  result,
  onDay,
  stageName,
}: {
  result: ConcentrationResult;
  onDay: string | null;
  stageName: (key: string) => string;
}) {
  const { subject, stage, on, measure, market, known, byCountry, byGroup, entities } = result;
  const recorded = byCountry.counted.length === 0 ? 0 : amountOnRecord(byCountry, market?.amount ?? null);
  const sites = known.sites;
  const counted = byCountry.counted.length;
  const choices = MEASURES.filter((choice) => known[choice] > 0);
  return (
    <section aria-labelledby="shares" className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <h2 id="shares" className="type-headline">
          <EntityName name={subject.name} nameZh={subject.nameZh} href={`/entities/${subject.slug}`} />:{" "}
          {stageName(stage).toLowerCase()}, {MEASURE_WORDS[measure]}
          {measure === "sites" && ` (${counted})`}
        </h2>
        <p className="mt-2 max-w-measure text-sm text-ink-soft">
          On <time dateTime={on}>{dayText(on, "day")}</time>. {introduction(result, counted, recorded)}
        </p>
        {market && (
          <p className="mt-1 type-meta">
            {[
              claimAssertion(market.claim.claim),
              gradeOf(market.claim.claim.reliability, market.claim.claim.credibility),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        {subject.locked > 0 && (
          <p className="mt-2 text-sm text-ink-soft">
            {subject.locked} more {subject.locked === 1 ? "producer is" : "producers are"} known to{" "}
            <a href="/pricing" className="text-link">
              members
            </a>
            .
          </p>
        )}
        {choices.length > 1 && (
          <ul aria-label="Measured" className="mt-3 flex flex-wrap gap-2 print:hidden">
            {choices.map((choice) => (
              <li key={choice}>
                <a
                  href={concentrationHref({ material: subject.slug, stage, on: onDay, by: choice })}
                  aria-current={choice === measure ? "true" : undefined}
                  className="inline-flex min-h-8 items-center rounded-full border border-rule-strong px-3 text-sm text-ink-soft hover:bg-hover aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
                >
                  <span className="inline-block first-letter:uppercase">
                    {MEASURE_WORDS[choice]}
                    {choice !== "sites" && ` (${known[choice]} of ${sites})`}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
        <SharePanel
          id="by-country"
          title="By country"
          concentration={byCountry}
          result={result}
          nameOf={(key) => ({ name: countryName(key), nameZh: null, href: `/entities?country=${key}` })}
        />
        <SharePanel
          id="by-group"
          title="By owner group"
          concentration={byGroup}
          result={result}
          nameOf={(key) => {
            const group = entities.get(key);
            return { name: group?.name ?? key, nameZh: group?.nameZh ?? null, href: `/entities/${key}` };
          }}
        />
      </div>
      <SitesLeftOut result={result} />
      <IndexNote market={market !== null} />
    </section>
  );
}

/** What the numbers below are, and what they are not. */
function introduction(
  { measure, market, known }: ConcentrationResult,
  counted: number,
  recorded: number,
): string {
  if (measure === "sites")
    return "These are the known producers, not market shares: producers differ in size, and some may not be on record.";
  const sites = amountText(known.sites, "sites");
  if (!market)
    return `The ${measure} is known for ${counted} of ${sites}. There is no worldwide figure on record, so these are not market shares.`;
  const covered = percentText((Math.min(recorded, market.amount) / market.amount) * 100);
  return `The ${measure} is known for ${counted} of ${sites}: ${covered} of ${amountText(market.amount, measure)} worldwide.`;
}
