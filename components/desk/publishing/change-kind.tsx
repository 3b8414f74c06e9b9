"use client";

import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Radio } from "@/components/ui/radio";
import { Textarea } from "@/components/ui/textarea";

export type Kind = "updated" | "corrected";

const KINDS: { kind: Kind; label: string; hint: string }[] = [
  { kind: "updated", label: "Update", hint: "There is more to say; what stood was right." },
  {
    kind: "corrected",
    label: "Correction",
    hint: "Something that stood was wrong; readers see that it was corrected.",
  },
];

type Props = { kind: Kind; reason: string; onKind: (kind: Kind) => void; onReason: (reason: string) => void };

/** What kind of change a later version is, and why; readers are shown both. */
export function ChangeKind({ kind, reason, onKind, onReason }: Props) {
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
      <Field label="What changed, and why" hint="Shown to readers in the list of versions." required>
        {(control) => (
          <Textarea
            {...control}
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
