import { useState } from "react";
import { Input } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import { utcDay } from "@/lib/clock/calendar";
import { isDay, writtenDay } from "@/lib/clock/written-date";
import type { DraftFields } from "./draft-fields";

type Props = {
  /** when the report was first published here; null before */
  publishedAt: Date | null;
  fields: DraftFields;
  onFields: (change: Partial<DraftFields>) => void;
};

/** A date shown to readers along with the day of publication here, and the reason for it. */
export function DateField({ publishedAt, fields, onFields }: Props) {
  const day = fields.publishedAt?.slice(0, 10) ?? "";
  const [typed, setTyped] = useState(day);
  const unclear = typed !== "" && typed !== day;
  return (
    <>
      {publishedAt && (
        <p className="text-[0.8125rem] text-ink-faint">
          First published here {writtenDay(utcDay(publishedAt))}.
        </p>
      )}
      <Field
        id="draft-date"
        label="Date to show"
        hint="If empty, readers see the day of publication here. Otherwise they see both."
        error={unclear ? "Give a day such as 9 October 2026." : null}
      >
        {(control) => (
          <DayInput
            {...control}
            day={typed}
            onDay={(asked) => {
              setTyped(asked);
              if (asked === "" || isDay(asked))
                onFields({ publishedAt: asked ? `${asked}T00:00:00.000Z` : null });
            }}
          />
        )}
      </Field>
      {day !== "" && (
        <Field
          id="draft-date-reason"
          label="Why this date"
          hint="Shown to readers, as in “First published elsewhere on 1 March 2025”."
        >
          {(control) => (
            <Input
              {...control}
              value={fields.dateReason ?? ""}
              maxLength={500}
              onChange={(event) => onFields({ dateReason: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
