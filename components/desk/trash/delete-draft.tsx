"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/show-toast";
import { deleteDraftAction } from "@/lib/reports/actions";
import { TRASH_DAYS } from "@/lib/reports/trash-policy";
import { NO_ANSWER, named, useRestore } from "./use-restore";

type Props = {
  reportId: string;
  /** saves pending changes */
  onBefore: () => Promise<unknown>;
  onDeleted: () => void;
};

/** Moves the draft to the trash and opens the list, where a toast offers to undo it. */
export function DeleteDraft({ reportId, onBefore, onDeleted }: Props) {
  const router = useRouter();
  const restore = useRestore();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setPending(true);
    setProblem(null);
    await onBefore();
    const answer = await deleteDraftAction({ reportId }).catch(() => null);
    setPending(false);
    if (!answer?.ok) return setProblem(answer?.message ?? NO_ANSWER);
    onDeleted();
    router.push("/desk");
    showToast({
      title: `${named(answer.data.title)} is in the trash`,
      text: `You can restore it for ${TRASH_DAYS} days.`,
      action: { name: "Undo", onPress: () => void restore(reportId) },
    });
  };
  return (
    <>
      <Button variant="secondary" size="sm" className="text-danger" pending={pending} onClick={press}>
        <Trash2 aria-hidden="true" />
        Move to trash
      </Button>
      {problem && (
        <p role="alert" className="mt-2 text-[0.8125rem] text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
