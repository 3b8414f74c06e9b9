import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { liftMarkAction, markThreadAction } from "@/lib/forum/actions";
import { MARKS, type MarkKind, type ThreadMark } from "@/lib/forum/types";
import { MARK_LABELS } from "./thread-marks";

const ACTS: Record<MarkKind, { name: string; undo: string; what: string }> = {
  pinned: { name: "Pin", undo: "Unpin", what: "First in its list." },
  locked: { name: "Lock", undo: "Unlock", what: "No one writes; reactions and reports stay possible." },
  slow: { name: "Slow mode", undo: "End slow mode", what: "A pause between two comments of one person." },
  archived: { name: "Archive", undo: "Take out of the archive", what: "No one does anything in it." },
};

type Props = { threadId: string; marks: readonly ThreadMark[] };

/** What moderators may do with a thread; each act can be undone here. */
export function ManageThread({ threadId, marks }: Props) {
  return (
    <details className="mt-6 rounded-card border border-rule px-4 py-3 text-sm print:hidden">
      <summary className="cursor-pointer font-medium">Moderate this discussion</summary>
      <ul className="mt-4 space-y-6">
        {MARKS.map((kind) => (
          <li key={kind} className="border-t border-rule pt-4">
            <One {...{ threadId, kind }} mark={marks.find((mark) => mark.kind === kind)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type OneProps = { threadId: string; kind: MarkKind; mark: ThreadMark | undefined };

function One({ threadId, kind, mark }: OneProps) {
  const { name, undo, what } = ACTS[kind];
  if (mark) {
    return (
      <ActionForm action={liftMarkAction} values={{ threadId, kind }} className="space-y-3">
        <p className="wrap-anywhere">
          <strong>{MARK_LABELS[kind]}</strong>
          {mark.seconds !== null && `, ${mark.seconds} s`}
          {mark.reason && `: ${mark.reason}`}{" "}
          <span className="type-meta">
            {mark.by && `${mark.by}, `}
            <DateTime value={mark.at} />
          </span>
        </p>
        <SubmitButton variant="secondary" size="sm">
          {undo}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ActionForm
      action={markThreadAction}
      fields={["seconds", "reason"]}
      values={{ threadId, kind }}
      className="space-y-3"
    >
      <p className="text-ink-soft">{what}</p>
      {kind === "slow" && (
        <SelectField
          name="seconds"
          label="Seconds between two comments"
          defaultValue="60"
          options={[30, 60, 300, 900, 3_600].map((seconds) => ({
            value: String(seconds),
            label: seconds < 120 ? `${seconds} seconds` : `${seconds / 60} minutes`,
          }))}
        />
      )}
      {kind !== "pinned" && <TextField name="reason" label="Reason (optional)" hint="Readers see it." />}
      <SubmitButton variant="secondary" size="sm">
        {name}
      </SubmitButton>
    </ActionForm>
  );
}
