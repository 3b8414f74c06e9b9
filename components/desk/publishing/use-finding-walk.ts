import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckedRule, Finding } from "@/lib/checks/types";
import { goToFinding, stillStands } from "./go-to-finding";

export type Step = { rule: CheckedRule; finding: Finding };

/** A walk through the findings of the checks, one after the other, on the page itself. */
export type FindingWalk = { steps: Step[]; index: number };

type Walking = {
  walk: FindingWalk | null;
  begin: (rules: readonly CheckedRule[], to: Finding) => void;
  move: (by: number) => void;
  end: () => void;
  left: number;
};

/**
 * Holds the walk and its keys: F8 and Shift+F8 for the next and the previous finding, F6 to return.
 *
 * @param pause true while the dialog is open and has the keys
 */
export function useFindingWalk(
  editor: Editor | null,
  { pause, onBack }: { pause: boolean; onBack: () => void },
): Walking {
  const [walk, setWalk] = useState<FindingWalk | null>(null);
  const [, look] = useState(0);
  const wanted = useRef<Finding | null>(null);
  const begin = useCallback((rules: readonly CheckedRule[], to: Finding) => {
    const steps = rules.flatMap((rule) => rule.findings.map((finding) => ({ rule, finding })));
    setWalk({
      steps,
      index: Math.max(
        0,
        steps.findIndex(({ finding }) => finding.key === to.key),
      ),
    });
    wanted.current = to;
  }, []);
  const move = useCallback(
    (by: number) => {
      if (!walk || walk.steps.length === 0) return;
      const index = (walk.index + by + walk.steps.length) % walk.steps.length;
      setWalk({ ...walk, index });
      const step = walk.steps[index];
      wanted.current = step?.finding ?? null;
    },
    [walk],
  );
  // The dialog holds the focus until it has closed, so the words are selected afterwards.
  useEffect(() => {
    if (!walk || pause) return;
    const frame = requestAnimationFrame(() => {
      if (wanted.current) goToFinding(editor, wanted.current);
      wanted.current = null;
    });
    return () => cancelAnimationFrame(frame);
  }, [walk, pause, editor]);
  const end = useCallback(() => setWalk(null), []);
  const keys = useRef({ move, onBack });
  keys.current = { move, onBack };
  const walking = walk !== null;
  useEffect(() => {
    if (!walking || pause) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "F8") keys.current.move(event.shiftKey ? -1 : 1);
      else if (event.key === "F6") keys.current.onBack();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [walking, pause]);
  useEffect(() => {
    if (!walking || !editor) return;
    const onUpdate = () => look((count) => count + 1);
    editor.on("update", onUpdate);
    return () => {
      editor.off("update", onUpdate);
    };
  }, [walking, editor]);
  const left = walk?.steps.filter(({ finding }) => stillStands(editor, finding)).length ?? 0;
  return { walk, begin, move, end, left };
}
