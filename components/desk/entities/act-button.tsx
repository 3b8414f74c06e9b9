import type { ReactNode } from "react";
import { type FormAction, SubmitButton } from "@/components/ui/action-form";
import { ActForm, type Undo } from "./act-form";

type Props = {
  action: FormAction;
  values: Readonly<Record<string, string>>;
  undo?: Undo;
  next?: string;
  /** what it acts on, for screen readers */
  of?: ReactNode;
  tone?: "quiet" | "secondary";
  children: ReactNode;
};

/** One action on one thing: a button that is its own form. */
export function ActButton({ action, values, undo, next, of, tone = "quiet", children }: Props) {
  return (
    <ActForm action={action} values={values} undo={undo} next={next} className="inline-block">
      <SubmitButton variant={tone} size="sm">
        {children}
        {of && <span className="sr-only"> {of}</span>}
      </SubmitButton>
    </ActForm>
  );
}
