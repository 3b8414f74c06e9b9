"use client";

import { useEffect, useState } from "react";

type Answer<T> = { ok: true; data: T } | { ok: false; message: string; field?: string };

/** Sends a form and holds what stands against it: beside its field, or for the whole. */
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
    // In the middle: the bar with the buttons stays in front of what is at the end.
    field?.scrollIntoView({ block: "center" });
  }, [errors]);
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
