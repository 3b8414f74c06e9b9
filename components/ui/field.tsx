import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";
import { Label } from "./label";

/** The attributes that tie a control to its label, hint and error. */
export type ControlWiring = {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

export type FieldProps = {
  label: ReactNode;
  /** needed when something links to the control, such as an error summary */
  id?: string;
  hint?: ReactNode;
  /** one message, or several of which the first is shown */
  error?: string | string[] | null;
  required?: boolean;
  /** the label is for screen readers only */
  labelHidden?: boolean;
  className?: string;
  /** receives the attributes and spreads them on the control: `{(control) => <Input {...control} name="email" />}` */
  children: (control: ControlWiring) => ReactNode;
};

/** A control with its label, hint and error message. */
export function Field({ label, id, hint, error, required, labelHidden, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const message = Array.isArray(error) ? error[0] : error;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = message ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ");
  return (
    <div className={cn("space-y-1.5", className)}>
      <Label htmlFor={controlId} className={labelHidden ? "sr-only" : undefined}>
        {label}
      </Label>
      {hint && (
        <p id={hintId} className="text-[0.8125rem] leading-snug text-ink-faint">
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        ...(required && { required: true }),
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(message && { "aria-invalid": true as const }),
      })}
      {message && (
        <p id={errorId} className="flex items-start gap-1.5 text-[0.8125rem] leading-snug text-danger">
          <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}
