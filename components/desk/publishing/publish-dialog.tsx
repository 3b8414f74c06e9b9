"use client";

import { type FormEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import type { CheckedRule, Finding } from "@/lib/checks/types";
import { publishReportAction } from "@/lib/publishing/actions";
import type { AccessLevelChoice, DraftState } from "@/lib/reports/draft-types";
import type { DraftContent } from "@/lib/reports/schema";
import { Changes } from "../comparison";
import { ChangeKind, type Kind, problemOfVersionReason } from "./change-kind";
import { type CheckReasons, isOpen, missingText, reasonsFor } from "./check-reasons";
import { ChecksView } from "./checks-view";
import { MailLine } from "./mail-line";
import { ShareLines } from "./share-lines";
import { useDraftChecks } from "./use-draft-checks";
import { whoReadsWhat } from "./who-reads-what";

export type PublishDialogProps = {
  reportId: string;
  /** as it was just saved; null while saving */
  ready: { content: DraftContent; revision: number } | null;
  state: DraftState;
  levels: readonly AccessLevelChoice[];
  mayPublish: boolean;
  /** how many readers get a mail at a first publication */
  announced: number;
  /** the values typed so far; kept while the user goes through the findings */
  reasons: CheckReasons;
  onReasons: (reasons: CheckReasons) => void;
  /** closes the dialog and goes to the words of a finding */
  onGo: (rules: readonly CheckedRule[], finding: Finding) => void;
  onClose: () => void;
  /** `head`: head of the publication log, for the editor to keep */
  onPublished: (published: { number: number; head: string }) => void;
};

/** The last step before publication: the result of the checks, who reads what, which mails are sent. */
export function PublishDialog(props: PublishDialogProps) {
  const { reportId, ready, state, levels, mayPublish, announced, onClose, onPublished } = props;
  const [kind, setKind] = useState<Kind>("updated");
  const [reason, setReason] = useState("");
  const [reasonProblem, setReasonProblem] = useState<string | null>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const leaving = useRef(false);
  const { check, again } = useDraftChecks(reportId, ready?.revision ?? null);
  const shares = useMemo(() => (ready ? whoReadsWhat(ready.content.document, levels) : []), [ready, levels]);
  const rules = check.kind === "checked" ? check.rules : [];
  const reasons = reasonsFor(rules, props.reasons);
  const next = state.kind === "draft" ? 1 : state.version + 1;
  const blocked = !ready || check.kind !== "checked" || !isOpen(rules, reasons);
  const missing =
    check.kind === "checked" ? missingText(rules, reasons) : "Before publishing, the text must be checked.";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pending || blocked || !mayPublish) return;
    const wanting = next > 1 ? problemOfVersionReason(reason) : null;
    setReasonProblem(wanting);
    if (wanting) return reasonField.current?.focus();
    setPending(true);
    setProblem(null);
    const answer = await publishReportAction({
      reportId,
      revision: ready.revision,
      ...(next > 1 && { kind, reason }),
      reasons: Object.entries(reasons).map(([rule, given]) => ({ rule, reason: given })),
    }).catch(() => null);
    setPending(false);
    if (!answer)
      return setProblem("The request failed. Check whether the report is published before you try again.");
    if (answer.ok) return onPublished(answer.data);
    setProblem(answer.message);
    if (answer.field === "checks") await again();
  };
  const title = !mayPublish
    ? "Check this report"
    : next === 1
      ? "Publish this report"
      : `Publish version ${next}`;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={title} wide finalFocus={() => !leaving.current}>
        {ready ? (
          <form onSubmit={send} className="space-y-5" noValidate>
            <ChecksView
              check={check}
              reasons={reasons}
              mayPublish={mayPublish}
              onReason={(rule, given) => props.onReasons({ ...props.reasons, [rule]: given })}
              onGo={(finding) => {
                leaving.current = true;
                props.onGo(rules, finding);
              }}
              onRetry={again}
            />
            <section className="space-y-2">
              <h3 className="text-sm font-semibold">Who reads what</h3>
              <ShareLines shares={shares} />
            </section>
            {check.kind === "checked" && check.since && <Changes since={check.since} />}
            {mayPublish && next > 1 && (
              <ChangeKind
                kind={kind}
                reason={reason}
                problem={reasonProblem}
                field={reasonField}
                onKind={setKind}
                onReason={(given) => {
                  setReason(given);
                  setReasonProblem(null);
                }}
              />
            )}
            {mayPublish && <MailLine first={next === 1} announced={announced} />}
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
            {mayPublish && missing && (
              <p id="publish-missing" className="text-right text-[0.8125rem] text-ink-soft">
                {missing}
              </p>
            )}
            <DialogFooter>
              <DialogClose render={<Button variant="secondary" />}>
                {mayPublish ? "Not yet" : "Back to the text"}
              </DialogClose>
              {mayPublish && (
                <Button
                  type="submit"
                  variant="accent"
                  pending={pending}
                  disabled={blocked}
                  aria-describedby={missing ? "publish-missing" : undefined}
                >
                  {next === 1 ? "Publish" : `Publish version ${next}`}
                </Button>
              )}
            </DialogFooter>
          </form>
        ) : (
          <p role="status" className="text-sm text-ink-soft">
            Saving your last words…
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}
