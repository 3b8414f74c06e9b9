"use client";

import { type FormEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { publishReportAction } from "@/lib/reports/actions";
import type { AccessLevelChoice, DraftState } from "@/lib/reports/draft-types";
import type { DraftContent } from "@/lib/reports/schema";
import { ChangeKind, type Kind } from "./change-kind";
import { CheckLines } from "./check-lines";
import { checklistOf } from "./checklist";
import { MailLine } from "./mail-line";
import { ShareLines } from "./share-lines";
import { whoReadsWhat } from "./who-reads-what";

export type PublishDialogProps = {
  reportId: string;
  /** as it was saved a moment ago; null while that is under way */
  ready: { content: DraftContent; revision: number } | null;
  state: DraftState;
  levels: readonly AccessLevelChoice[];
  mayPublish: boolean;
  /** how many are sent a mail at a first publication */
  announced: number;
  onClose: () => void;
  onPublished: (version: number) => void;
};

/** The last look before readers get it: what is missing, who reads what, what is sent. */
export function PublishDialog(props: PublishDialogProps) {
  const { reportId, ready, state, levels, mayPublish, announced, onClose, onPublished } = props;
  const [kind, setKind] = useState<Kind>("updated");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const checks = useMemo(() => (ready ? checklistOf(ready.content, levels) : []), [ready, levels]);
  const shares = useMemo(() => (ready ? whoReadsWhat(ready.content.document, levels) : []), [ready, levels]);
  const next = state.kind === "draft" ? 1 : state.version + 1;
  const blocked = !ready || checks.some((check) => check.state === "missing");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pending) return;
    if (next > 1 && reason.trim() === "") return setProblem("Say what changed; readers are shown it.");
    setPending(true);
    setProblem(null);
    const because = next > 1 ? { kind, reason } : {};
    const answer = await publishReportAction({ reportId, revision: ready.revision, ...because }).catch(
      () => null,
    );
    setPending(false);
    if (!answer)
      return setProblem("This did not get through. Look whether it is published before you try again.");
    if (!answer.ok) return setProblem(answer.message);
    onPublished(answer.data.number);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={next === 1 ? "Publish this report" : `Publish version ${next}`}>
        {ready ? (
          <form onSubmit={send} className="space-y-5" noValidate>
            <CheckLines checks={checks} />
            <section className="space-y-2">
              <h3 className="text-sm font-semibold">Who reads what</h3>
              <ShareLines shares={shares} />
            </section>
            {next > 1 && <ChangeKind kind={kind} reason={reason} onKind={setKind} onReason={setReason} />}
            <MailLine first={next === 1} announced={announced} />
            {problem && (
              <Callout tone="danger" role="alert">
                {problem}
              </Callout>
            )}
            {!mayPublish && (
              <Callout tone="info">
                Publishing is for editors. Your draft is saved and in the desk’s list: ask an editor to look
                at it.
              </Callout>
            )}
            <DialogFooter>
              <DialogClose render={<Button variant="secondary" />}>Not yet</DialogClose>
              <Button type="submit" variant="accent" pending={pending} disabled={!mayPublish || blocked}>
                {next === 1 ? "Publish" : `Publish version ${next}`}
              </Button>
            </DialogFooter>
          </form>
        ) : (
          <p className="text-sm text-ink-soft">Saving your last words…</p>
        )}
      </DialogContent>
    </Dialog>
  );
}
