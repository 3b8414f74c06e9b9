"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { showToast } from "@/components/ui/show-toast";
import { restoreDraftAction } from "@/lib/reports/actions";

export const NO_ANSWER = "The request failed. Try again.";

/** A draft's name for use in a sentence. */
export const named = (title: string): string => (title === "" ? "The draft" : `“${title}”`);

/** Restores a draft from the trash, confirms it and refreshes the page. Resolves to true once it is restored. */
export function useRestore() {
  const router = useRouter();
  return useCallback(
    async (reportId: string): Promise<boolean> => {
      const answer = await restoreDraftAction({ reportId }).catch(() => null);
      router.refresh();
      if (!answer?.ok) {
        showToast({ title: "Not restored", text: answer?.message ?? NO_ANSWER, tone: "danger" });
        return false;
      }
      showToast({
        title: `${named(answer.data.title)} is restored`,
        tone: "good",
        action: { name: "Open it", onPress: () => router.push(`/desk/reports/${reportId}`) },
      });
      return true;
    },
    [router],
  );
}
