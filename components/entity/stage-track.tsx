import { cn } from "@/components/ui/class-names";
import type { Chain } from "@/lib/field/chains";
import { entitiesHref } from "./addresses";

type Props = { chains: readonly Chain[]; stages: readonly string[] };

/** Where an entity works in each chain that it is part of: the whole chain as a line, its stages marked and named. */
export function StageTrack({ chains, stages }: Props) {
  const own = new Set(stages);
  return chains
    .filter((chain) => chain.stages.some(({ key }) => own.has(key)))
    .map((chain) => (
      <div key={chain.key} className="mt-6">
        <ol aria-hidden="true" className="flex max-w-measure items-center">
          {chain.stages.map(({ key }, index) => (
            <li key={key} className={cn("flex items-center", index > 0 && "flex-1")}>
              {index > 0 && <span className="h-px flex-1 bg-rule-strong" />}
              <span
                className={cn(
                  "rounded-full",
                  own.has(key) ? "size-3 bg-accent" : "size-2 border border-rule-strong bg-paper",
                )}
              />
            </li>
          ))}
        </ol>
        <p className="mt-2 flex flex-wrap gap-x-2 text-sm text-ink-soft">
          {chains.length > 1 ? (
            <span className="inline-flex min-h-6 items-center">{chain.label}:</span>
          ) : (
            <span className="sr-only">Stages: </span>
          )}
          {chain.stages
            .filter(({ key }) => own.has(key))
            .map(({ key, label }, index) => (
              <span key={key}>
                {index > 0 && (
                  <span aria-hidden="true" className="mr-2 text-ink-faint">
                    ·
                  </span>
                )}
                <a
                  href={entitiesHref({ stage: key })}
                  className="quiet-link inline-flex min-h-6 items-center font-medium"
                >
                  {label}
                </a>
              </span>
            ))}
        </p>
      </div>
    ));
}
