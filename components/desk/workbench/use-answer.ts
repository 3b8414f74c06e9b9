"use client";

import { useEffect, useState } from "react";

type Answer<T> = { ok: true; data: T } | { ok: false; message: string; field?: string };

/** Submits a form and holds its errors: for a field, or for the whole form. */
export function useAnswer() {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const refuse = (found: Record<string, string>) => {
    setErrors(found);
    setProblem(null);
  };
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const field = document.querySelector<HTMLElement>("form [aria-invalid=true]");
    const folded = field?.closest("details");
    if (folded) folded.open = true;
    field?.focus({ preventScroll: true });
    // Centred: the button bar covers what is at the end.
    field?.scrollIntoView({ block: "center" });
  }, [errors]);
  /** The data, or null if the request was refused. */
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
      setProblem(answer?.message ?? "The request failed. Try again.");
    }
    return null;
  };
  return { errors, problem, pending, refuse, send };
}
