import { EntityName } from "@/components/entity/entity-name";
import { stageLabel } from "@/components/entity/stage-label";
import { countryName } from "@/components/report/country-name";
import { MEASURES } from "@/lib/entities/concentration-query";
import type { ConcentrationResult } from "@/lib/entities/concentration-types";
import { dayText } from "@/lib/evidence/claim-text";
import { concentrationHref } from "./concentration-href";
import { IndexNote } from "./index-note";
import { amountText, MEASURE_WORDS } from "./measure-words";
import { SharePanel } from "./share-panel";
import { SitesLeftOut } from "./sites-left-out";

/** Shares of one stage of a material, by country and by group of owners. */
export function ConcentrationResultView({
  result,
  onDay,
}: {
  result: ConcentrationResult;
  onDay: string | null;
}) {
  const { subject, stage, on, measure, known, byCountry, byGroup, entities } = result;
  const sites = known.sites;
  const counted = byCountry.counted.length;
  const choices = MEASURES.filter((choice) => known[choice] > 0);
  return (
    <section aria-labelledby="shares" className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <h2 id="shares" className="type-headline">
          <EntityName name={subject.name} nameZh={subject.nameZh} href={`/entities/${subject.slug}`} />:{" "}
          {stageLabel(stage).toLowerCase()}, {MEASURE_WORDS[measure]}
        </h2>
        <p className="mt-2 max-w-measure text-sm text-ink-soft">
          As it stood on <time dateTime={on}>{dayText(on, "day")}</time>, from{" "}
          {measure === "sites"
            ? amountText(sites, "sites")
            : `${counted} of ${amountText(sites, "sites")}, those of which a ${measure} is known`}
          . A producer of which no facility of this stage is known counts as one, at its seat.
          {measure === "sites" &&
            known.capacity + known.output < 2 * sites &&
            " Facilities differ in size: a share of their number is no share of what they make."}
        </p>
        {choices.length > 1 && (
          <ul aria-label="Measured" className="mt-3 flex flex-wrap gap-2 print:hidden">
            {choices.map((choice) => (
              <li key={choice}>
                <a
                  href={concentrationHref({ material: subject.slug, stage, on: onDay, by: choice })}
                  aria-current={choice === measure ? "true" : undefined}
                  className="inline-flex min-h-8 items-center rounded-full border border-rule-strong px-3 text-sm text-ink-soft hover:bg-hover aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
                >
                  {MEASURE_WORDS[choice]} ({known[choice]} of {sites})
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
      <IndexNote />
    </section>
  );
}
