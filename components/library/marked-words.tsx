import { MixedText, shortened } from "@/components/ui/mixed-text";
import { STATES } from "@/lib/library/library-file";
import { COLOUR_NAMES } from "@/lib/library/policy";
import type { AnnotationView } from "@/lib/library/types";

const LONGEST = 600;

type Props = Pick<AnnotationView, "words" | "colour" | "state" | "note">;

/** Words that a person marked, their note, and what became of the passage. The colour is also named. */
export function MarkedWords({ words, colour, state, note }: Props) {
  return (
    <>
      {words !== null && (
        <blockquote
          data-mark={colour}
          className="marked-words pl-4 font-serif leading-relaxed wrap-anywhere whitespace-pre-line text-ink"
        >
          <MixedText text={shortened(words, LONGEST)} />
        </blockquote>
      )}
      {note && <p className="mt-2 wrap-anywhere whitespace-pre-line">{note}</p>}
      <p className="mt-2 flex flex-wrap gap-x-2 type-meta">
        <span>{COLOUR_NAMES[colour]}</span>
        {STATES[state] && <span className="text-caution">· {STATES[state]}</span>}
      </p>
    </>
  );
}
