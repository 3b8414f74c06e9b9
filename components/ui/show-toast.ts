"use client";

import { Toast } from "@base-ui/react/toast";

/** Carries toasts from wherever something happened to the one `Toaster` of the page. */
export const toastManager = Toast.createToastManager();

export type ToastMessage = {
  title: string;
  text?: string;
  tone?: "info" | "good" | "danger";
  /** one way to answer, such as undoing */
  action?: { name: string; onPress: () => void };
};

/** Says briefly that something happened. What a person must read does not belong here: it goes away by itself. */
export function showToast({ title, text, tone = "info", action }: ToastMessage): void {
  toastManager.add({
    title,
    description: text,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    ...(action && { actionProps: { children: action.name, onClick: action.onPress } }),
  });
}
