import type { EntityItem } from "@/lib/entities/types";
import type { FieldWords } from "@/lib/field/words";
import { countryName } from "@/lib/text/country-names";
import { EntityName } from "./entity-name";

type Props = { entity: EntityItem; stageName: (key: string) => string; words: FieldWords };

/** An entity in the register. */
export function EntityRow({ entity, stageName, words }: Props) {
  const facts = [words.kinds[entity.kind].label, ...(entity.country ? [countryName(entity.country)] : [])];
  return (
    <div className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="min-w-0">
        <EntityName
          name={entity.name}
          nameZh={entity.nameZh}
          href={`/entities/${entity.slug}`}
          className="text-[0.9375rem] leading-snug font-semibold text-ink"
        />
        {entity.stages.length > 0 && (
          <p className="mt-0.5 type-meta">{entity.stages.map(stageName).join(" → ")}</p>
        )}
      </div>
      <p className="type-meta sm:text-right">{facts.join(" · ")}</p>
    </div>
  );
}
