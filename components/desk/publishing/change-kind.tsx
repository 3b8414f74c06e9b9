"use client";

import type { Ref } from "react";
import { Radio, Textarea } from "@/components/ui/controls";
import { Choice, Field } from "@/components/ui/field";
import { problemOfReason } from "@/lib/checks/reason";

export type Kind = "updated" | "corrected";

const KINDS: { kind: Kind; label: string; hint: string }[] = [
  { kind: "updated", label: "Update", hint: "There is more to say; the earlier text was right." },
  {
    kind: "corrected",
    label: "Correction",
    hint: "Something was wrong; readers see that it was corrected.",
  },
];

type Props = {
  kind: Kind;
  reason: string;
  /** the problem with the reason, after an attempt to publish */
  problem: string | null;
  field: Ref<HTMLTextAreaElement>;
  onKind: (kind: Kind) => void;
  onReason: (reason: string) => void;
};

/** The problem with the reason for a version, as a message for its field; null if the reason is in words. */
export const problemOfVersionReason = (reason: string): string | null =>
  reason.trim() === "" ? "Say what changed; it is shown to readers." : problemOfReason(reason, 1);

/** The kind of change of a later version and its reason, both shown to readers. */
export function ChangeKind({ kind, reason, problem, field, onKind, onReason }: Props) {
  return (
    <div className="space-y-4">
      <fieldset>
        <legend className="text-sm font-semibold">What kind of change is it?</legend>
        <div className="mt-2 space-y-2">
          {KINDS.map((choice) => (
            <Choice key={choice.kind} label={choice.label} hint={choice.hint}>
              {(control) => (
                <Radio
                  {...control}
                  name="kind"
                  value={choice.kind}
                  checked={kind === choice.kind}
                  onChange={() => onKind(choice.kind)}
                />
              )}
            </Choice>
          ))}
        </div>
      </fieldset>
      <Field
        label="What changed, and why"
        hint="Shown to readers in the list of versions."
        error={problem}
        required
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            name="reason"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
