"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRestore } from "./use-restore";

/** Restores a draft from the trash. */
export function RestoreButton({ reportId, title }: { reportId: string; title: string }) {
  const restore = useRestore();
  const [pending, setPending] = useState(false);
  const press = async () => {
    setPending(true);
    await restore(reportId);
    setPending(false);
  };
  return (
    <Button
      size="sm"
      variant="secondary"
      pending={pending}
      onClick={press}
      aria-label={`Restore ${title === "" ? "the untitled draft" : title}`}
    >
      <Undo2 aria-hidden="true" />
      Restore
    </Button>
  );
}
