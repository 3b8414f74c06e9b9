"use client";

import { ActionForm, SubmitButton, useAnswer } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextareaField, TextField } from "@/components/ui/form-fields";
import { changeMailWordsAction } from "@/lib/house/actions";
import type { MailWords } from "@/lib/settings/mail-templates";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

type Props = {
  mail: string;
  /** as they are now */
  words: MailWords;
  seen: string;
  placeholders: readonly string[];
  hasButton: boolean;
};

/** The words of one mail, with a preview. */
export function MailWordsForm({ mail, seen, ...rest }: Props) {
  return (
    <ActionForm
      action={changeMailWordsAction}
      fields={["subject", "heading", "text", "button", "footer"]}
      values={{ mail, seen }}
      className="max-w-2xl space-y-5"
    >
      <Words {...rest} />
    </ActionForm>
  );
}

function Words({ words, placeholders, hasButton }: Omit<Props, "mail" | "seen">) {
  const preview = previewIn(useAnswer());
  const now = preview?.typed ?? words;
  return (
    <>
      <p className="text-sm text-ink-soft">
        You can use {LIST.format(placeholders)}. The link of the mail is added below the text.
      </p>
      <TextField
        key={`s ${now.subject}`}
        name="subject"
        label="Subject"
        defaultValue={now.subject}
        required
      />
      <TextField
        key={`h ${now.heading}`}
        name="heading"
        label="Heading"
        defaultValue={now.heading}
        required
      />
      <TextareaField
        key={`t ${now.text}`}
        name="text"
        label="Text"
        hint="A blank line begins a new paragraph."
        rows={7}
        defaultValue={now.text}
        required
      />
      {hasButton && (
        <TextField key={`b ${now.button}`} name="button" label="Button" defaultValue={now.button} required />
      )}
      <TextField key={`f ${now.footer}`} name="footer" label="Small print" defaultValue={now.footer} />
      {preview && (
        <section aria-labelledby="preview" className="rounded-card border border-rule bg-surface p-5">
          <h2 id="preview" className="type-kicker">
            Preview, not saved yet
          </h2>
          <p className="mt-3 font-medium wrap-anywhere">{preview.preview.subject}</p>
          <pre className="mt-3 font-sans text-sm whitespace-pre-wrap text-ink-soft wrap-anywhere">
            {preview.preview.text}
          </pre>
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="how" value="save">
          Save
        </SubmitButton>
        <SubmitButton name="how" value="preview" variant="secondary">
          Preview
        </SubmitButton>
        <SubmitButton name="how" value="standard" variant="quiet">
          Back to the default words
        </SubmitButton>
        <LinkButton href="/admin/settings/mail" variant="quiet">
          Back to mails
        </LinkButton>
      </div>
    </>
  );
}

type Previewed = { preview: { subject: string; text: string }; typed: MailWords };

function previewIn(answer: ReturnType<typeof useAnswer>): Previewed | null {
  const data: unknown = answer?.status === "success" ? answer.data : undefined;
  return typeof data === "object" && data !== null && "preview" in data ? (data as Previewed) : null;
}
