import { EntityName } from "@/components/entity/entity-name";
import type { ConcentrationSubject } from "@/lib/entities/concentration/types";
import { concentrationHref } from "./labels";

type Props = { subjects: readonly ConcentrationSubject[]; stageName: (key: string) => string };

/** Everything with a known producer, each stage a link. */
export function SubjectList({ subjects, stageName }: Props) {
  return (
    <section aria-labelledby="known">
      <h2 id="known" className="type-headline">
        On record
      </h2>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {subjects.map(({ slug, name, nameZh, stages }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-3">
            <EntityName name={name} nameZh={nameZh} className="font-semibold text-ink" />
            <span className="flex flex-wrap gap-x-5">
              {stages.map(({ stage, producers }) => (
                <a
                  key={stage}
                  href={concentrationHref({ material: slug, stage })}
                  className="text-link inline-flex min-h-6 items-center text-sm"
                >
                  {stageName(stage)}
                  <span className="sr-only"> of {name}</span>, {producers}{" "}
                  {producers === 1 ? "producer" : "producers"}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
