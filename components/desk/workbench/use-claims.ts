"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useState } from "react";
import { claimRanges } from "@/components/editor/claim-marks";
import { listDeskClaimsAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";

/** The claims of a draft as the desk has them; `null` while they load, `failed` if that failed. */
export type Claims = {
  list: readonly DeskClaim[] | null;
  failed: boolean;
  reload: () => Promise<readonly DeskClaim[]>;
};

/** Loads the claims of a draft and those marked in its text, and tells the editor which words each belongs to. */
export function useClaims(reportId: string, editor: Editor | null): Claims {
  const [list, setList] = useState<readonly DeskClaim[] | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    if (!editor || editor.isDestroyed) return [];
    const ids = [...new Set(claimRanges(editor.state.doc).map(({ id }) => id))];
    const answer = await listDeskClaimsAction({ reportId, ids }).catch(() => null);
    setFailed(!answer?.ok);
    if (!answer?.ok) return [];
    setList(answer.data);
    return answer.data;
  }, [reportId, editor]);
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (!editor || editor.isDestroyed || !list || list.length === 0) return;
    editor.commands.setClaimQuotes(new Map(list.map(({ ref, quote }) => [ref.id, quote])));
  }, [editor, list]);
  return { list, failed, reload };
}
