"use client";

import { Toast } from "@base-ui/react/toast";

/** Carries toasts from anywhere to the page's one `Toaster`. */
export const toastManager = Toast.createToastManager();

export type ToastMessage = {
  title: string;
  text?: string;
  tone?: "info" | "good" | "danger";
  /** one action, such as undo */
  action?: { name: string; onPress: () => void };
};

/** Says briefly that something happened. Do not put anything here that must be read: a toast disappears by itself. */
export function showToast({ title, text, tone = "info", action }: ToastMessage): void {
  toastManager.add({
    title,
    description: text,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    ...(action && { actionProps: { children: action.name, onClick: action.onPress } }),
  });
}
