"use client";

import { useCallback } from "react";
import { ChooseField } from "@/components/ui/choose-field";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { linkClaimsAction, suggestClaimsAction } from "@/lib/evidence/actions/claims";
import { LINK_KINDS } from "@/lib/evidence/claims/schema";
import type { ClaimChoice, DeskClaim } from "@/lib/evidence/desk-types";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { type LinkValues, useFormValues } from "./use-form-values";
import type { Workbench } from "./use-workbench";

/** Records that a claim supports, contradicts, repeats or supersedes another. */
export function LinkForm({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const fromId = claim.ref.id;
  const input = useFormValues<LinkValues>(workbench.unsaved.link, fromId, () => ({
    kind: "supports",
    other: null,
  }));
  const { kind, other } = input.values;
  const { errors, problem, pending, refuse, send } = useAnswer();
  const find = useCallback(
    async (words: string): Promise<ClaimChoice[]> => {
      const answer = await suggestClaimsAction({ words }).catch(() => null);
      return answer?.ok ? answer.data.filter(({ id }) => id !== fromId) : [];
    },
    [fromId],
  );
  const save = async () => {
    if (!other) return refuse({ toId: "Choose the other claim." });
    if (!(await send(() => linkClaimsAction({ fromId, kind, toId: other.id })))) return;
    input.forget();
    workbench.leave(fromId);
    await workbench.claims.reload();
  };
  return (
    <FormFrame
      title="Link to another claim"
      save="Link"
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave(fromId)}
      input={input}
    >
      <p className="text-sm">{claim.text}</p>
      <Field label="This claim">
        {(control) => (
          <Select
            {...control}
            autoFocus
            value={kind}
            onChange={(event) =>
              input.change({ kind: LINK_KINDS.find((one) => one === event.target.value) ?? "supports" })
            }
          >
            {LINK_KINDS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChooseField
        label="The other claim"
        placeholder="Its subject, its words"
        error={errors.toId}
        chosen={other?.text ?? null}
        find={find}
        none="No other claim contains these words."
        keyOf={({ id }) => id}
        show={({ text, assertion, report }) => (
          <span className="min-w-0 flex-1">
            <span className="block leading-tight font-medium">{text}</span>
            <span className="block text-xs text-ink-faint">
              {assertion}
              {report && `; ${report}`}
            </span>
          </span>
        )}
        onChoose={(chosen) => input.change({ other: chosen })}
        onClear={() => input.change({ other: null })}
      />
      {claim.comparable.length > 0 && !other && (
        <div className="space-y-1">
          <p className="text-xs text-ink-faint">Same property of the same subject:</p>
          {claim.comparable.map((one) => (
            <button
              key={one.id}
              type="button"
              onClick={() => input.change({ other: one })}
              className="block w-full rounded-control px-2 py-1 text-left text-[0.8125rem] hover:bg-hover"
            >
              {one.text} <span className="text-ink-faint">({one.report ?? "no report"})</span>
            </button>
          ))}
        </div>
      )}
    </FormFrame>
  );
}
