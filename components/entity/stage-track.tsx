import { cn } from "@/components/ui/class-names";
import { STAGES } from "@/lib/entities/stages";
import { entitiesHref } from "./addresses";
import { stageLabel } from "./labels";

/** Where in the chain an entity works: the whole chain as a line, its stages marked and named. */
export function StageTrack({ stages }: { stages: readonly string[] }) {
  const own = new Set(stages);
  return (
    <div className="mt-6">
      <ol aria-hidden="true" className="flex max-w-measure items-center">
        {STAGES.map((stage, index) => (
          <li key={stage} className={cn("flex items-center", index > 0 && "flex-1")}>
            {index > 0 && <span className="h-px flex-1 bg-rule-strong" />}
            <span
              className={cn(
                "rounded-full",
                own.has(stage) ? "size-3 bg-accent" : "size-2 border border-rule-strong bg-paper",
              )}
            />
          </li>
        ))}
      </ol>
      <p className="mt-2 flex flex-wrap gap-x-2 text-sm text-ink-soft">
        <span className="sr-only">Stages: </span>
        {STAGES.flatMap((stage) => (own.has(stage) ? [stage] : [])).map((stage, index) => (
          <span key={stage}>
            {index > 0 && (
              <span aria-hidden="true" className="mr-2 text-ink-faint">
                ·
              </span>
            )}
            <a
              href={entitiesHref({ stage })}
              className="quiet-link inline-flex min-h-6 items-center font-medium"
            >
              {stageLabel(stage)}
            </a>
          </span>
        ))}
      </p>
    </div>
  );
}
