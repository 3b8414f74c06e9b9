"use client";

import { useState } from "react";

type Answer<T> = { ok: true; data: T } | { ok: false; message: string; field?: string };

/** Sends a form and holds what stands against it: beside its field, or for the whole. */
export function useAnswer() {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const refuse = (found: Record<string, string>) => {
    setErrors(found);
    setProblem(null);
    // The first field with an error has the focus once it is shown.
    setTimeout(() => document.querySelector<HTMLElement>("form [aria-invalid=true]")?.focus());
  };
  /** The data, or null when it was refused. */
  const send = async <T>(act: () => Promise<Answer<T>>): Promise<{ data: T } | null> => {
    setPending(true);
    const answer = await act().catch(() => null);
    setPending(false);
    if (answer?.ok) {
      setErrors({});
      setProblem(null);
      return { data: answer.data };
    }
    const field = answer?.field?.split(".").at(-1);
    if (answer && field) refuse({ [field]: answer.message });
    else {
      setErrors({});
      setProblem(answer?.message ?? "This did not get through. Try again.");
    }
    return null;
  };
  return { errors, problem, pending, refuse, send };
}
