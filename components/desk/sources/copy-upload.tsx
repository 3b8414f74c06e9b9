"use client";

import "@/components/ui/zod-without-eval";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { MAX_COPY_BYTES } from "@/lib/evidence/sources/policy";
import { uploadCopy } from "./upload-copy";

const MEGABYTE = 1024 * 1024;

type Said = { tone: "good" | "danger"; title: string };

/** Attaches a copy of a document as it was found: any file up to 25 MB, stored under its SHA-256. */
export function CopyUpload({ documentId, replaces }: { documentId: string; replaces: boolean }) {
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const id = useId();

  async function send() {
    const file = field.current?.files?.[0];
    if (!file) {
      setSaid({ tone: "danger", title: "Choose a file first." });
      field.current?.focus();
      return;
    }
    // Reported at once, not after the whole upload.
    if (file.size > MAX_COPY_BYTES) {
      const megabytes = (Math.ceil((file.size / MEGABYTE) * 10) / 10).toFixed(1);
      setSaid({
        tone: "danger",
        title: `“${file.name}” has ${megabytes} MB; a copy may have at most 25 MB.`,
      });
      field.current?.focus();
      return;
    }
    setSaid(null);
    setShare(0);
    try {
      const { textTaken } = await uploadCopy(documentId, file, setShare);
      setSaid({
        tone: "good",
        title: textTaken ? "Attached. Its text was extracted." : "Attached.",
      });
      if (field.current) field.current.value = "";
      router.refresh();
    } catch (error) {
      setSaid({ tone: "danger", title: error instanceof Error ? error.message : "The upload failed." });
    } finally {
      setShare(null);
    }
  }

  return (
    <div className="space-y-3">
      <Label htmlFor={id}>{replaces ? "Replace the copy" : "Copy"}</Label>
      <p id={`${id}-hint`} className="text-[0.8125rem] leading-snug text-ink-faint">
        The file as it was found: a page, a PDF, a picture; at most 25 MB. Readers are shown its SHA-256,
        never the file.{replaces && " It replaces the attached one."}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={field}
          id={id}
          type="file"
          aria-describedby={`${id}-hint`}
          className="min-w-0 max-w-full text-sm file:mr-3 file:h-9 file:rounded-control file:border file:border-solid file:border-rule-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink"
        />
        <Button variant="secondary" onClick={send} pending={share !== null}>
          {share === null ? "Attach" : `${Math.round(share * 100)} %`}
        </Button>
      </div>
      {said && <FormMessage tone={said.tone} title={said.title} />}
    </div>
  );
}
