import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./class-names";

/** The name of a control; `htmlFor` is the control's id. */
export function Label({
  htmlFor,
  className,
  children,
  ...rest
}: ComponentProps<"label"> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} {...rest} className={cn("block text-sm font-medium text-ink", className)}>
      {children}
    </label>
  );
}

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
