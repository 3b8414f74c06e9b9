import { CalendarClock } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import type { AsOf } from "@/lib/entities/as-of";
import { dayText } from "@/lib/evidence/claims/claim-text";

type Props = { slug: string; asOf: AsOf; changes: readonly string[] };

/** Chooses the day that the page shows: a slider over the days on which something changed, or any date. */
export function AsOfControl({ slug, asOf, changes }: Props) {
  const [first] = changes;
  if (!first && !asOf.typed) return null;
  const { day, typed, problem } = asOf;
  const later = changes.findIndex((change) => day !== null && change > day);
  const place = day === null || later < 0 ? changes.length : Math.max(later - 1, 0);
  return (
    <form
      method="get"
      action={`/entities/${slug}`}
      data-as-of
      className="flex flex-wrap items-end gap-x-6 gap-y-3 rounded-card border border-rule bg-surface px-4 py-3 print:hidden"
    >
      <Field
        label={
          <span className="inline-flex items-center gap-1.5">
            <CalendarClock aria-hidden="true" className="size-4 text-ink-faint" />
            As known on
          </span>
        }
        error={problem && `“${typed}”: ${problem}. Showing today.`}
      >
        {(control) => (
          <span className="flex gap-2">
            <DayInput {...control} name="asOf" day={typed} className="w-44" />
            <Button type="submit" variant="secondary">
              Show
            </Button>
          </span>
        )}
      </Field>
      {changes.length > 1 && (
        <div
          hidden
          suppressHydrationWarning
          data-as-of-slider
          className="group/slider min-w-0 flex-1 basis-56 pb-1"
        >
          <input
            type="range"
            min={0}
            max={changes.length}
            step={1}
            defaultValue={place}
            data-days={changes.join(" ")}
            suppressHydrationWarning
            aria-label="Days on which something changed"
            aria-describedby="as-of-enter"
            className="h-7 w-full"
          />
          <p aria-hidden="true" className="flex justify-between type-meta">
            <span>{first && dayText(first, "day")}</span>
            <span id="as-of-enter" className="hidden text-ink sm:group-has-focus-visible/slider:inline">
              Press Enter to show that day
            </span>
            <span>Today</span>
          </p>
        </div>
      )}
    </form>
  );
}
