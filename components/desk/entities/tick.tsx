"use client";

import type { ReactNode } from "react";
import { useAnswer } from "@/components/ui/action-form";
import { chosenIn } from "@/lib/auth/guard/form-state";

type Props = { name: string; value: string; ticked?: boolean; children: ReactNode };

/**
 * One of the checkboxes of a name, inside an `ActionForm`: a form that comes back with messages keeps them as they
 * were.
 */
export function Tick({ name, value, ticked = false, children }: Props) {
  const answer = useAnswer();
  const chosen = answer?.status === "error" ? chosenIn(answer, name).includes(value) : ticked;
  return (
    <label className="flex min-h-6 items-start gap-2.5 text-sm">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={chosen}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
