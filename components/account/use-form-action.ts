"use client";

import { useEffect, useRef } from "react";
import { useFormAnswer } from "@/components/ui/action-form";
import type { FormState } from "@/lib/auth/guard/form-state";

type Action<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * A form's action with its state. When the answer has messages, the first invalid field gets the focus; an answer
 * that changes who is signed in triggers a full page load.
 */
export function useFormAction<T>(action: Action<T>) {
  const [state, formAction] = useFormAnswer(action);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.leaveTo) window.location.assign(state.leaveTo);
    else if (state?.status === "error") {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [state]);
  return { state, form: { ref: form, action: formAction, noValidate: true } };
}
