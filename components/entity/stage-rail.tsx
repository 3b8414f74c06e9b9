import { cn } from "@/components/ui/class-names";
import { STAGES } from "@/lib/entities/stages";
import type { FacetCount } from "@/lib/entities/types";
import { type EntityFilters, entitiesHref } from "./addresses";
import { stageLabel } from "./labels";

type Props = { counts: readonly FacetCount[]; filters: EntityFilters };

/** The supply chain from the ground to the vehicle and back; each stage links to the entities that work in it. */
export function StageRail({ counts, filters }: Props) {
  const byStage = new Map(counts.map(({ value, entities }) => [value, entities]));
  return (
    <nav aria-label="Stages of the supply chain">
      <ol className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-11 lg:gap-x-0">
        {STAGES.map((stage, index) => {
          const entities = byStage.get(stage) ?? 0;
          const current = filters.stage === stage;
          const href = entitiesHref({ ...filters, stage: current ? undefined : stage });
          return (
            <li key={stage} className="relative lg:pt-5">
              <span
                aria-hidden="true"
                className={cn(
                  "absolute top-1.75 hidden h-px w-full bg-rule-strong lg:block",
                  index === 0 && "left-1/2 w-1/2",
                  index === STAGES.length - 1 && "w-1/2",
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
                    {stageLabel(stage)}
                  </span>
                  <span className="type-meta max-lg:ml-auto">{entities}</span>
                </a>
              ) : (
                <span className="flex min-h-11 items-center gap-2.5 lg:flex-col lg:gap-1 lg:px-1 lg:text-center">
                  <Dot state="empty" />
                  <span className="text-[0.8125rem] leading-tight text-ink-faint">{stageLabel(stage)}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
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
