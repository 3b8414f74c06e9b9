"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useCallback, useEffect, useState } from "react";
import { type FormState, unanswered } from "@/lib/auth/guard/form-state";

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
