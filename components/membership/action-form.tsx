"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { useFormAnswer } from "@/components/ui/use-form-answer";
import { type FormState, formMessages } from "@/lib/auth/guard/form-state";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const Answer = createContext<FormState>(undefined);

/** The result of submitting the form around this field. */
export function useAnswer(): FormState {
  return useContext(Answer);
}

export type ActionFormProps = {
  action: FormAction;
  /** names of the fields inside; messages about others are shown above */
  fields?: readonly string[];
  /** hidden values */
  values?: Readonly<Record<string, string>>;
  className?: string;
  /** shown instead of the form once it has been sent */
  whenDone?: ReactNode;
  children: ReactNode;
};

/** A form for a server action: shows the result, and works without JavaScript. */
export function ActionForm({
  action,
  fields = [],
  values = {},
  className,
  whenDone,
  children,
}: ActionFormProps) {
  const [answer, send] = useFormAnswer(action);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer]);
  const problems = formMessages(answer, fields);
  if (whenDone && answer?.status === "success") return whenDone;
  return (
    <Answer value={answer}>
      <form ref={form} action={send} className={className} noValidate>
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {problems.map((problem) => (
          <FormMessage key={problem} tone="danger" title={problem} />
        ))}
        {children}
        {answer?.status === "success" && answer.message && <FormMessage tone="good" title={answer.message} />}
      </form>
    </Answer>
  );
}
