"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { restoreDraftAction, saveAsNewDraftAction } from "@/lib/reports/actions";
import { NO_ANSWER } from "../trash/use-restore";
import type { Reading } from "./draft-saver";
import type { Deleted } from "./save-state";

type Props = {
  reportId: string;
  deleted: Deleted;
  read: () => Reading;
  /** the text is now in the new draft */
  onSavedElsewhere: () => void;
  /** the draft was restored from the trash */
  onRestored: () => void;
};

/** The draft was deleted while it was open: offers a way to keep the text on the page. */
export function DeletedNotice({ reportId, deleted, read, onSavedElsewhere, onRestored }: Props) {
  const router = useRouter();
  const [pending, setPending] = useState<"new" | "restore" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const saveAsNew = async () => {
    const reading = read();
    if (!("content" in reading)) return setProblem(reading.message);
    setPending("new");
    setProblem(null);
    const answer = await saveAsNewDraftAction({ content: reading.content }).catch(() => null);
    if (!answer?.ok) {
      setPending(null);
      return setProblem(answer?.message ?? NO_ANSWER);
    }
    onSavedElsewhere();
    router.push(`/desk/reports/${answer.data.reportId}`);
  };
  const restore = async () => {
    setPending("restore");
    setProblem(null);
    const answer = await restoreDraftAction({ reportId }).catch(() => null);
    setPending(null);
    // If another person has restored it meanwhile, that is just as good.
    if (answer?.ok || answer?.status === 409) return onRestored();
    setProblem(answer?.message ?? NO_ANSWER);
  };
  return (
    <Callout tone="danger" role="alert" title={whoDeleted(deleted)} className="mb-6">
      <p>
        Save your text as a new draft
        {deleted.mayRestore ? ", or restore this one: your text is saved into it." : "."}
      </p>
      {problem && <p className="font-medium text-danger">{problem}</p>}
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" pending={pending === "new"} disabled={pending === "restore"} onClick={saveAsNew}>
          Save as a new draft
        </Button>
        {deleted.mayRestore && (
          <Button
            size="sm"
            variant="secondary"
            pending={pending === "restore"}
            disabled={pending === "new"}
            onClick={restore}
          >
            Restore it
          </Button>
        )}
      </div>
    </Callout>
  );
}

function whoDeleted({ by, byYou, at }: Deleted): string {
  if (at === null) return "This draft was permanently deleted";
  if (byYou) return "You deleted this draft in another tab";
  return by ? `This draft was deleted by ${by}` : "This draft was deleted";
}
