"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { useHouseWords } from "@/components/field/house-words";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Input, Select } from "@/components/ui/controls";
import { Dialog, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { showToast } from "@/components/ui/show-toast";
import { nameEntityAction } from "@/lib/entities/actions/facts";
import type { EntityChoice } from "@/lib/names/types";
import { useKindOptions } from "../entities/kind-fields";
import { CONFIDENCE_OPTIONS } from "../entities/options";

/** A name in the text that is not in the register; `done` receives the created entity. */
export type NewName = { name: string; done: (choice: EntityChoice) => void };

const HAN = /\p{Script=Han}/u;
const NO_ANSWER = "The server did not respond. Try again.";

/** Adds a name to the register while writing a report; the draft stays open. */
export function NewEntityDialog({
  asked,
  editor,
  onClose,
}: {
  asked: NewName;
  editor: Editor | null;
  onClose: () => void;
}) {
  const kinds = useKindOptions();
  const second = useHouseWords().secondLanguage !== null;
  const isChinese = second && HAN.test(asked.name);
  const [values, setValues] = useState({
    name: isChinese ? "" : asked.name,
    nameZh: isChinese ? asked.name : "",
    kind: "Organization",
    country: "",
    confidence: "medium",
  });
  const [problem, setProblem] = useState<{ field?: string; message: string } | null>(null);
  const [pending, setPending] = useState(false);
  const close = () => {
    onClose();
    editor?.commands.focus();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const name = values.name.trim() || values.nameZh.trim();
    const nameZh = values.nameZh.trim();
    const answer = await nameEntityAction({
      name,
      nameZh: nameZh === "" || nameZh === name ? null : nameZh,
      kind: values.kind,
      country: values.country.trim().toUpperCase() || null,
      confidence: values.confidence,
    }).catch(() => ({ ok: false, message: NO_ANSWER, field: undefined }) as const);
    setPending(false);
    if (!answer.ok) return setProblem({ field: answer.field, message: answer.message });
    const { id } = answer.data;
    close();
    asked.done({ id, kind: values.kind, name, chinese: nameZh || null });
    showToast({
      title: `“${name}” is in the register`,
      text: "You can add other names and facts on its page.",
      tone: "good",
      action: { name: "Open profile", onPress: () => window.open(`/desk/entities/${id}`) },
    });
  };
  const field = (key: keyof typeof values, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={problem?.field === key ? problem.message : null}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={key === "country" ? 2 : 300}
          value={values[key]}
          onChange={(event) => setValues({ ...values, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const options = (
    key: "kind" | "confidence",
    label: string,
    all: readonly { value: string; label: string }[],
  ) => (
    <Field label={label} error={problem?.field === key ? problem.message : null}>
      {(control) => (
        <Select
          {...control}
          value={values[key]}
          onChange={(event) => setValues({ ...values, [key]: event.target.value })}
        >
          {all.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const shown = ["name", "nameZh", "kind", "country", "confidence"];
  return (
    <Dialog open onOpenChange={(open) => !open && close()}>
      <DialogContent
        title="Add to the register"
        description="Your draft stays open. The name is marked in the text once you add it."
        finalFocus={() => editor?.view.dom ?? true}
      >
        <form onSubmit={save} noValidate className="space-y-4">
          {problem && !shown.includes(problem.field ?? "") && (
            <Callout tone="danger" role="alert" title="Not added">
              {problem.message}
            </Callout>
          )}
          {field("name", "Name", "In English where it has one")}
          {second && field("nameZh", "Chinese name", "Simplified characters")}
          <div className="grid items-end gap-4 sm:grid-cols-3">
            {options("kind", "Kind", kinds)}
            {field("country", "Country", "Two letters, such as CN")}
            {options("confidence", "Confidence", CONFIDENCE_OPTIONS)}
          </div>
          <DialogFooter>
            <Button variant="secondary" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" pending={pending}>
              Add to the register
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
