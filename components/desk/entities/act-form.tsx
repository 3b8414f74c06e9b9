"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { ActionForm, type ActionFormProps, type FormAction } from "@/components/ui/action-form";
import { showToast } from "@/components/ui/show-toast";

export type Undo = {
  action: FormAction;
  /** its values */
  values?: Readonly<Record<string, string>>;
  /** a further field with a value that the action returned */
  field?: string;
};

type Props = ActionFormProps & {
  /** undoes the action, from the toast that confirms it */
  undo?: Undo;
  /** where to go afterwards */
  next?: string;
};

/** The form of an action: a toast confirms it and offers to undo it; problems appear in the form. */
export function ActForm({ action, undo, next, ...form }: Props) {
  const router = useRouter();
  const run: FormAction = async (previous, fields) => {
    const answer = await action(previous, fields);
    if (answer?.status !== "success" || answer.message === undefined) return answer;
    const { message, ...rest } = answer;
    const values = undo && valuesFor(undo, answer.data);
    showToast({
      title: message,
      tone: "good",
      ...(undo && values && { action: { name: "Undo", onPress: () => takeBack(undo.action, values) } }),
    });
    if (next) router.push(next);
    return rest;
  };
  return <ActionForm {...form} action={run} />;
}

function valuesFor({ values = {}, field }: Undo, data: unknown): Record<string, string> | null {
  if (field === undefined) return { ...values };
  const given =
    typeof data === "object" && data !== null ? Object.entries(data).find(([name]) => name === field) : null;
  return typeof given?.[1] === "string" ? { ...values, [field]: given[1] } : null;
}

function takeBack(action: FormAction, values: Readonly<Record<string, string>>): void {
  const fields = new FormData();
  for (const [name, value] of Object.entries(values)) fields.set(name, value);
  startTransition(async () => {
    const answer = await action(undefined, fields).catch(() => undefined);
    const done = answer?.status === "success";
    const problem = Object.values(answer?.error ?? {}).flat()[0];
    showToast({
      title: done ? (answer.message ?? "Undone.") : (problem ?? "Could not undo this."),
      tone: done ? "good" : "danger",
    });
  });
}
