"use client";

import { unstable_rethrow } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useActionState,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { useFormStatus } from "react-dom";
import { type FormState, formMessages, unanswered } from "@/lib/auth/guard/form-state";
import { Button, type ButtonProps } from "./button";
import { FormMessage } from "./form-message";

/** The button that submits its form; shows that it is in progress. Without JavaScript a plain submit button. */
export function SubmitButton({ pending, ...rest }: ButtonProps) {
  const status = useFormStatus();
  return <Button type="submit" {...rest} pending={pending ?? status.pending} />;
}

type Action<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * `useActionState` for all our forms: a form that gets no response comes back as it was typed, with a message, where
 * React would replace the whole page with an error.
 */
export function useFormAnswer<T>(action: Action<T>) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const kept = useCallback(
    async (previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
      try {
        return await action(previous, form);
      } catch (error) {
        // A redirect is thrown as an error too.
        unstable_rethrow(error);
        return unanswered(form, error instanceof Error && "digest" in error);
      }
    },
    [action],
  );
  // Without scripts the browser itself submits the form, and only to the server action.
  return useActionState<FormState<T>, FormData>(ready ? kept : action, undefined);
}

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
