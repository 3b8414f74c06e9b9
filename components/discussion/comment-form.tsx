"use client";

import { ActionForm, type FormAction, SubmitButton, useAnswer } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/form-fields";
import { messagesOf, typedInto } from "@/lib/auth/guard/form-state";
import type { Previewed } from "@/lib/discussion/types";
import { CommentBody } from "./comment-body";

type Props = {
  action: FormAction;
  values: Readonly<Record<string, string>>;
  label: string;
  submit: string;
  /** the words to start from */
  typed?: string;
  /** a display name is asked for, with this proposal */
  suggestedName?: string;
  /** leads back to the page without the form */
  cancelHref?: string;
};

/** Writes a comment, an answer or new words for a comment, with a preview. */
export function CommentForm({ action, values, suggestedName, ...words }: Props) {
  return (
    <ActionForm action={action} fields={["name", "body"]} values={values} className="space-y-4">
      {suggestedName !== undefined && <NameField suggested={suggestedName} />}
      <Words {...words} />
    </ActionForm>
  );
}

/** Asks for the name that other readers will see. */
export function NameField({ suggested }: { suggested: string }) {
  const typed = previewIn(useAnswer())?.name;
  return (
    <TextField
      name="name"
      label="Display name"
      hint="Other readers see it next to your comments. You can change it on your account’s page."
      autoComplete="nickname"
      defaultValue={typed ?? suggested}
      required
      className="max-w-sm"
    />
  );
}

type WordsProps = Pick<Props, "label" | "submit" | "typed" | "cancelHref"> & { rows?: number };

/** The words of a comment, with their preview and the buttons of the form. */
export function Words({ label, submit, typed, cancelHref, rows = 5 }: WordsProps) {
  const answer = useAnswer();
  const preview = previewIn(answer);
  const value = answer?.status === "error" ? typedInto(answer, "body") : preview ? preview.body : typed;
  return (
    <>
      <Field
        label={label}
        hint="Markdown: **bold**, > quote, - list. @Name mentions a reader, [[Name]] links an entity."
        error={messagesOf(answer, "body")}
        required
      >
        {(control) => <Textarea {...control} name="body" rows={rows} defaultValue={value ?? ""} />}
      </Field>
      {preview && (
        <section
          aria-label="Preview"
          className="rounded-card border border-dashed border-rule-strong p-4"
          role="status"
        >
          <p className="mb-2 type-kicker">Preview</p>
          <CommentBody blocks={preview.blocks} />
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="how" value="post">
          {submit}
        </SubmitButton>
        <SubmitButton name="how" value="preview" variant="secondary">
          Preview
        </SubmitButton>
        {cancelHref && (
          <LinkButton href={cancelHref} variant="quiet">
            Cancel
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** The preview in an answer, with what was typed. */
function previewIn(answer: ReturnType<typeof useAnswer>): Previewed | null {
  const data = answer?.status === "success" ? answer.data : undefined;
  return isPreviewed(data) ? data.preview : null;
}

function isPreviewed(data: unknown): data is { preview: Previewed } {
  return typeof data === "object" && data !== null && "preview" in data;
}
