import { type ReactNode, useId } from "react";
import { cn } from "./class-names";
import { Label } from "./label";

export type ChoiceProps = {
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
  /** receives the id and ARIA attributes: `{(control) => <Checkbox {...control} name="newReports" />}` */
  children: (control: { id: string; "aria-describedby"?: string }) => ReactNode;
};

/** A checkbox, radio button or switch with its label next to it. */
export function Choice({ label, hint, className, children }: ChoiceProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className={cn("flex items-start gap-3", className)}>
      <span className="flex h-6 items-center">
        {children({ id, ...(hintId && { "aria-describedby": hintId }) })}
      </span>
      <div className="min-w-0">
        <Label htmlFor={id} className="leading-6 font-normal">
          {label}
        </Label>
        {hint && (
          <p id={hintId} className="text-[0.8125rem] leading-snug text-ink-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
