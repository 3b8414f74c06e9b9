"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  AlertDialog,
  AlertDialogClose,
  AlertDialogContent,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { showToast } from "@/components/ui/show-toast";
import { purgeDraftAction } from "@/lib/reports/actions";
import { NO_ANSWER, named } from "./use-restore";

/** Deletes a draft for good, after a question. */
export function PurgeButton({ reportId, title }: { reportId: string; title: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setPending(true);
    setProblem(null);
    const answer = await purgeDraftAction({ reportId }).catch(() => null);
    setPending(false);
    if (!answer?.ok) return setProblem(answer?.message ?? NO_ANSWER);
    setOpen(false);
    showToast({ title: `${named(title)} is deleted for good` });
    router.push("/desk/trash");
    router.refresh();
  };
  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      <AlertDialogTrigger render={<Button variant="quiet" size="sm" className="text-danger" />}>
        Delete for good…
      </AlertDialogTrigger>
      <AlertDialogContent
        title={`Delete ${title === "" ? "this draft" : `“${title}”`} for good?`}
        description="Its words, its history and the claims made in it are gone for everybody. This cannot be undone."
      >
        {problem && <FormMessage tone="danger" title={problem} />}
        <AlertDialogClose render={<Button variant="secondary" />}>Keep it in the trash</AlertDialogClose>
        <Button variant="danger" pending={pending} onClick={press}>
          Delete for good
        </Button>
      </AlertDialogContent>
    </AlertDialog>
  );
}
