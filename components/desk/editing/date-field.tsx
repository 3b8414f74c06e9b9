import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { utcDay } from "@/lib/clock/utc-day";
import type { DraftFields } from "./draft-fields";

type Props = {
  /** when the report was first published here; null before */
  publishedAt: Date | null;
  fields: DraftFields;
  onFields: (change: Partial<DraftFields>) => void;
};

/** A date that readers are shown beside the day of publishing here, and why. */
export function DateField({ publishedAt, fields, onFields }: Props) {
  const day = fields.publishedAt?.slice(0, 10) ?? "";
  return (
    <>
      {publishedAt && (
        <p className="text-[0.8125rem] text-ink-faint">First published here {utcDay(publishedAt)}.</p>
      )}
      <Field
        id="draft-date"
        label="Date to show"
        hint="Left empty, readers see the day of publishing here. Otherwise they see both."
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            value={day}
            onChange={(event) =>
              onFields({ publishedAt: event.target.value ? `${event.target.value}T00:00:00.000Z` : null })
            }
          />
        )}
      </Field>
      {day !== "" && (
        <Field
          id="draft-date-reason"
          label="Why this date"
          hint="Readers are told, as in “First published elsewhere on 1 March 2025”."
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
