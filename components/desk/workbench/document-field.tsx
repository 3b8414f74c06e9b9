"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChooseField } from "@/components/ui/choose-field";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { suggestDocumentsAction, suggestSourcesAction } from "@/lib/evidence/actions/claims";
import { DATE_FORMS } from "@/lib/evidence/claims/typed-fields";
import type { DocumentChoice, SourceChoice } from "@/lib/evidence/desk-types";
import { CitedFields } from "./cited-fields";
import type { DocumentValues } from "./document-values";

type Errors = Readonly<Record<string, string | undefined>>;
type Props = {
  value: DocumentValues;
  errors: Errors;
  hint?: string;
  onValue: (value: DocumentValues) => void;
};

const findDocuments = async (words: string): Promise<DocumentChoice[]> => {
  const answer = await suggestDocumentsAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
};
const findSources = async (words: string): Promise<SourceChoice[]> => {
  const answer = await suggestSourcesAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
};

/** The document a claim rests on: found by its title, address or source, or a new one. */
export function DocumentField({ value, errors, hint, onValue }: Props) {
  const { chosen, fresh } = value;
  const cited = (chosen || fresh) && <CitedFields value={value} errors={errors} onValue={onValue} />;
  if (fresh)
    return (
      <>
        <NewDocument
          fresh={fresh}
          errors={errors}
          onValue={(document) => onValue({ ...value, ...document })}
        />
        {cited}
      </>
    );
  return (
    <>
      <ChooseField
        label="Source document"
        id="claim-document"
        placeholder="Title, address or source"
        hint={hint}
        error={errors.documentId}
        chosen={chosen ? `${chosen.source.name}: ${chosen.title}` : null}
        find={findDocuments}
        keyOf={({ id }) => id}
        show={({ title, source }) => (
          <span className="min-w-0 flex-1">
            <span className="block truncate leading-tight font-medium">{title}</span>
            <span className="block truncate text-xs text-ink-faint">
              {source.name} · {source.reliability ?? "not graded"}
            </span>
          </span>
        )}
        onChoose={(document) => onValue({ ...value, chosen: document, fresh: null })}
        onClear={() => onValue({ ...value, chosen: null, fresh: null })}
        otherwise={{
          text: (words) => `New document “${words}”`,
          onChoose: (words) => onValue({ ...value, chosen: null, fresh: begun(words) }),
        }}
      />
      {cited}
    </>
  );
}

/** What was typed is its address, or else its title. */
const begun = (words: string) => {
  const address = /^https?:\/\//i.test(words);
  return {
    title: address ? "" : words,
    source: null,
    sourceName: "",
    url: address ? words : "",
    published: "",
  };
};

type Fresh = NonNullable<DocumentValues["fresh"]>;

function NewDocument({
  fresh,
  errors,
  onValue,
}: {
  fresh: Fresh;
  errors: Errors;
  onValue: (document: Pick<DocumentValues, "chosen" | "fresh">) => void;
}) {
  const id = useId();
  // The field where the user started is gone, and the focus with it.
  const [begin] = useState(fresh.title === "" ? `${id}-title` : `${id}-source`);
  useEffect(() => document.getElementById(begin)?.focus(), [begin]);
  const change = (some: Partial<Fresh>) => onValue({ chosen: null, fresh: { ...fresh, ...some } });
  const anotherInstead = () => {
    onValue({ chosen: null, fresh: null });
    requestAnimationFrame(() => document.getElementById("claim-document")?.focus());
  };
  const line = (key: "title" | "url" | "published", label: string, placeholder?: string, hint?: string) => (
    <Field label={label} id={`${id}-${key}`} hint={hint} error={errors[key]}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          placeholder={placeholder}
          maxLength={2000}
          value={fresh[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="space-y-4 rounded-card border border-rule p-3">
      <legend className="px-1 text-sm font-medium">New source document</legend>
      {line("title", "Title")}
      <ChooseField
        label="Source"
        id={`${id}-source`}
        placeholder="A publisher; a new name creates a new source"
        error={errors.sourceId ?? errors.sourceName}
        chosen={fresh.source?.name ?? null}
        words={fresh.sourceName}
        onWords={(sourceName) => change({ sourceName, source: null })}
        find={findSources}
        keyOf={({ id }) => id}
        show={({ name, reliability }) => (
          <>
            <span className="flex-1 truncate font-medium">{name}</span>
            <span className="text-xs text-ink-faint">{reliability ?? "not graded"}</span>
          </>
        )}
        onChoose={(source) => change({ source, sourceName: "" })}
        onClear={() => {}}
      />
      {line("url", "Address", "https://…")}
      {line("published", "Published", undefined, DATE_FORMS)}
      <Button size="sm" variant="quiet" onClick={anotherInstead}>
        Choose an existing one instead
      </Button>
    </fieldset>
  );
}
