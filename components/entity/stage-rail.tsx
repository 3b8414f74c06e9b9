import { cn } from "@/components/ui/class-names";
import type { FacetCount } from "@/lib/entities/types";
import type { Chain } from "@/lib/field/chains";
import { type EntityFilters, entitiesHref } from "./addresses";

type Props = { chains: readonly Chain[]; counts: readonly FacetCount[]; filters: EntityFilters };

/** Each chain from its first stage to its last; a stage links to the entities that work in it. */
export function StageRail({ chains, counts, filters }: Props) {
  const byStage = new Map(counts.map(({ value, entities }) => [value, entities]));
  return (
    <nav aria-label="Stages of the supply chain">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {chains.map(({ key, label, stages }) => (
          <div key={key}>
            {chains.length > 1 && <p className="type-kicker mb-2">{label}</p>}
            <ol
              aria-label={chains.length > 1 ? label : undefined}
              className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:auto-cols-[minmax(0,1fr)] lg:grid-flow-col lg:grid-cols-none lg:gap-x-0"
            >
              {stages.map((stage, index) => (
                <Station
                  key={stage.key}
                  label={stage.label}
                  entities={byStage.get(stage.key) ?? 0}
                  current={filters.stage === stage.key}
                  href={entitiesHref({
                    ...filters,
                    stage: filters.stage === stage.key ? undefined : stage.key,
                  })}
                  end={index === 0 ? "first" : index === stages.length - 1 ? "last" : null}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </nav>
  );
}

type StationProps = {
  label: string;
  entities: number;
  current: boolean;
  href: string;
  end: "first" | "last" | null;
};

function Station({ label, entities, current, href, end }: StationProps) {
  return (
    <li className="relative lg:pt-5">
      <span
        aria-hidden="true"
        className={cn(
          "absolute top-1.75 hidden h-px w-full bg-rule-strong lg:block",
          end === "first" && "left-1/2 w-1/2",
          end === "last" && "w-1/2",
        )}
      />
      {entities > 0 || current ? (
        <a
          href={href}
          aria-current={current ? "true" : undefined}
          className="group/stage flex min-h-11 items-center gap-2.5 lg:flex-col lg:gap-1 lg:px-1 lg:text-center"
        >
          <Dot state={current ? "current" : "there"} />
          <span className="text-[0.8125rem] leading-tight font-medium text-ink-soft group-hover/stage:text-ink group-aria-[current]/stage:text-accent">
            {label}
          </span>
          <span className="type-meta max-lg:ml-auto">{entities}</span>
        </a>
      ) : (
        <span className="flex min-h-11 items-center gap-2.5 lg:flex-col lg:gap-1 lg:px-1 lg:text-center">
          <Dot state="empty" />
          <span className="text-[0.8125rem] leading-tight text-ink-faint">{label}</span>
        </span>
      )}
    </li>
  );
}

function Dot({ state }: { state: "current" | "there" | "empty" }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "size-3.5 shrink-0 rounded-full border-2 bg-paper lg:absolute lg:top-0.25 lg:left-1/2 lg:-translate-x-1/2",
        state === "current" && "border-accent bg-accent",
        state === "there" && "border-ink-soft group-hover/stage:border-accent",
        state === "empty" && "border-rule",
      )}
    />
  );
}
