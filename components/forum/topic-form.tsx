"use client";

import { NameField, Words } from "@/components/discussion/comment-form";
import { ActionForm, useAnswer } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/form-fields";
import { startTopicAction } from "@/lib/forum/actions";

type Props = {
  categoryId: string;
  cancelHref: string;
  /** a display name is asked for, with this proposal */
  suggestedName?: string;
};

/** Starts a topic: its title and opening comment, with a preview. */
export function TopicForm({ categoryId, cancelHref, suggestedName }: Props) {
  return (
    <ActionForm
      action={startTopicAction}
      fields={["title", "name", "body"]}
      values={{ categoryId }}
      className="space-y-5"
    >
      <TitleField />
      {suggestedName !== undefined && <NameField suggested={suggestedName} />}
      <Words label="Opening comment" submit="Start topic" cancelHref={cancelHref} rows={9} />
    </ActionForm>
  );
}

function TitleField() {
  const answer = useAnswer();
  const data: unknown = answer?.status === "success" ? answer.data : undefined;
  const typed = typeof data === "object" && data !== null && "title" in data ? String(data.title) : "";
  return (
    <TextField
      name="title"
      label="Title"
      hint="A question or a statement, in one line."
      defaultValue={typed}
      required
    />
  );
}
