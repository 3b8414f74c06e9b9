import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { FindingWalk } from "./use-finding-walk";

type Props = {
  walk: FindingWalk;
  /** how many findings remain as they were */
  left: number;
  onMove: (by: number) => void;
  onBack: () => void;
  onEnd: () => void;
};

/** A bar at the bottom of the page while the user goes through the findings of the checks. */
export function WalkBar({ walk, left, onMove, onBack, onEnd }: Props) {
  const step = walk.steps[walk.index];
  return (
    <section
      aria-label="Findings"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-rule bg-surface shadow-overlay print:hidden"
    >
      <div className="mx-auto flex max-w-[86rem] flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 sm:px-6">
        <p role="status" className="min-w-0 flex-1 basis-60 text-sm">
          <strong className="font-semibold">{left === 1 ? "1 finding left" : `${left} findings left`}</strong>
          {step && (
            <span className="text-ink-soft">
              {" "}
              · {walk.index + 1} of {walk.steps.length}: {step.rule.title}. {step.rule.advice}
            </span>
          )}
        </p>
        <div className="flex items-center gap-1.5">
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label="Previous finding"
            aria-keyshortcuts="Shift+F8"
            title="Previous finding (Shift+F8)"
            onClick={() => onMove(-1)}
          >
            <ArrowLeft aria-hidden="true" />
          </Button>
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label="Next finding"
            aria-keyshortcuts="F8"
            title="Next finding (F8)"
            onClick={() => onMove(1)}
          >
            <ArrowRight aria-hidden="true" />
          </Button>
          <Button variant="accent" size="sm" aria-keyshortcuts="F6" onClick={onBack}>
            Back to publishing
            <kbd className="text-xs font-normal opacity-80 max-sm:hidden">F6</kbd>
          </Button>
          <Button variant="quiet" size="icon-sm" aria-label="Close the findings" onClick={onEnd}>
            <X aria-hidden="true" />
          </Button>
        </div>
      </div>
    </section>
  );
}
