"use client";

import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fromEditor } from "@/components/editor/conversion/from-editor";
import { toEditor } from "@/components/editor/conversion/to-editor";
import { canonical } from "@/lib/reports/compare-contents";
import type { OpenDraft } from "@/lib/reports/draft-types";
import { DraftContent } from "@/lib/reports/schema";
import { type DraftFields, fieldsOf } from "./draft-fields";
import type { Reading } from "./draft-saver";
import { deleteLocalCopy, type LocalCopy, newestLocalCopy, saveLocalCopy } from "./local-copy";
import { useDraftSaver } from "./use-draft-saver";

/** The fields, the text and the saver of one draft's page. */
export function useDraftPage(draft: OpenDraft) {
  const [fields, setFields] = useState<DraftFields>(() => fieldsOf(draft.content));
  const [editor, setEditor] = useState<Editor | null>(null);
  const [broken, setBroken] = useState(false);
  const [localCopy, setLocalCopy] = useState<ReturnType<typeof newestLocalCopy>>(null);
  const latest = useRef({ fields, editor, broken });
  latest.current = { fields: latest.current.fields, editor, broken };

  const read = useCallback((): Reading => {
    const { editor: text, fields: details, broken: unreadable } = latest.current;
    if (unreadable)
      return { message: "This text contains something the editor cannot show. Ask an administrator." };
    const written = text ? fromEditor(text.getJSON()) : { document: draft.content.document };
    if ("error" in written) return { message: written.error };
    const parsed = DraftContent.safeParse({ ...details, document: written.document });
    if (parsed.success) return { content: parsed.data };
    const [issue] = parsed.error.issues;
    return { message: issue?.message ?? "This cannot be saved", field: String(issue?.path[0] ?? "") };
  }, [draft]);

  const { saver, state, retry } = useDraftSaver(draft, read);

  const change = useCallback(
    (some: Partial<DraftFields>) => {
      latest.current.fields = { ...latest.current.fields, ...some };
      setFields(latest.current.fields);
      saver.touch();
    },
    [saver],
  );

  /** Replaces the content of the page; undo brings the text back. */
  const replace = useCallback((content: DraftContent) => {
    latest.current.fields = fieldsOf(content);
    setFields(latest.current.fields);
    const text = latest.current.editor;
    const at = text?.state.selection.from ?? 0;
    text
      ?.chain()
      .setContent(toEditor(content.document), { emitUpdate: false })
      .command(({ tr }) => {
        tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))));
        return true;
      })
      .run();
  }, []);

  /** Offers the newest words that were kept and never saved; deletes those that equal the draft. */
  const lookForLocalCopy = useCallback(() => {
    let found = newestLocalCopy(draft.reportId);
    while (found && canonical(found.words.content) === canonical(draft.content)) {
      deleteLocalCopy(draft.reportId, found.key);
      found = newestLocalCopy(draft.reportId);
    }
    setLocalCopy(found);
  }, [draft]);
  useEffect(lookForLocalCopy, [lookForLocalCopy]);

  const localCopyActs = useMemo(
    () => ({
      restore: (key: string, words: LocalCopy) => {
        // From now on they belong to this tab, until they are saved.
        if (saveLocalCopy(draft.reportId, words)) deleteLocalCopy(draft.reportId, key);
        replace(words.content);
        saver.resume(words.basedOn);
        setLocalCopy(null);
      },
      discard: (key: string) => {
        deleteLocalCopy(draft.reportId, key);
        lookForLocalCopy();
      },
    }),
    [draft.reportId, lookForLocalCopy, replace, saver],
  );
  const leave = useCallback(() => void saver.flush(), [saver]);
  const markBroken = useCallback(() => setBroken(true), []);
  return {
    fields,
    editor,
    setEditor,
    broken,
    markBroken,
    saver,
    state,
    retry,
    read,
    change,
    replace,
    leave,
    localCopy,
    localCopyActs,
  };
}
