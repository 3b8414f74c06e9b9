import { type ReactNode, useId } from "react";
import { cn } from "./class-names";
import { Radio } from "./controls";
import { Choice } from "./field";

export type RadioGroupProps = {
  /** the question */
  legend: ReactNode;
  name: string;
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  className?: string;
};

/** One choice out of a few, as native radio buttons under a legend. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, defaultValue, hint, error, required, className } = props;
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset
      aria-describedby={[errorId, hintId].filter(Boolean).join(" ") || undefined}
      className={cn("min-w-0", className)}
    >
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      {hint && (
        <p id={hintId} className="mt-1 text-[0.8125rem] leading-snug text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="mt-1 text-[0.8125rem] leading-snug text-danger">
          {error}
        </p>
      )}
      <div className="mt-2.5 space-y-2.5">
        {options.map((option) => (
          <Choice key={option.value} label={option.label} hint={option.hint}>
            {(control) => (
              <Radio
                {...control}
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                disabled={option.disabled}
                required={required}
                aria-invalid={error ? true : undefined}
              />
            )}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
