"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useCallback, useEffect, useState } from "react";
import { type FormState, unanswered } from "@/lib/auth/guard/form-state";

type Action<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * `useActionState` for the forms of the house: one that gets no answer comes back as it was typed, with a message, where
 * React would put an error in the place of the whole page.
 */
export function useFormAnswer<T>(action: Action<T>) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const kept = useCallback(
    async (previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
      try {
        return await action(previous, form);
      } catch (error) {
        // A redirect comes as an error too.
        unstable_rethrow(error);
        return unanswered(form, error instanceof Error && "digest" in error);
      }
    },
    [action],
  );
  // Without scripts the browser itself sends the form, to the server's action and no other.
  return useActionState<FormState<T>, FormData>(ready ? kept : action, undefined);
}
