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

/** Permanently deletes a draft, after a confirmation. */
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
    showToast({ title: `${named(title)} was permanently deleted` });
    router.push("/desk/trash");
    router.refresh();
  };
  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      <AlertDialogTrigger render={<Button variant="quiet" size="sm" className="text-danger" />}>
        Delete permanently…
      </AlertDialogTrigger>
      <AlertDialogContent
        title={`Permanently delete ${title === "" ? "this draft" : `“${title}”`}?`}
        description="Its text, its history and the claims made in it are deleted for everyone. This cannot be undone."
      >
        {problem && <FormMessage tone="danger" title={problem} />}
        <AlertDialogClose render={<Button variant="secondary" />}>Keep it in the trash</AlertDialogClose>
        <Button variant="danger" pending={pending} onClick={press}>
          Delete permanently
        </Button>
      </AlertDialogContent>
    </AlertDialog>
  );
}
