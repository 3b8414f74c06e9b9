import { EntityName } from "@/components/entity/entity-name";
import type { ConcentrationResult } from "@/lib/entities/concentration/types";

/** The facilities that are in no share because their quantity is unknown. */
export function SitesLeftOut({ result: { byCountry, measure, entities } }: { result: ConcentrationResult }) {
  if (byCountry.without.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out" className="type-subhead">
        Not in these shares
      </h3>
      <p className="mt-1 text-sm text-ink-soft">No {measure} is known of:</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {byCountry.without.map((slug) => (
          <li key={slug}>
            <EntityName
              name={entities.get(slug)?.name ?? slug}
              nameZh={entities.get(slug)?.nameZh ?? null}
              href={`/entities/${slug}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
