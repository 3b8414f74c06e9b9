import type { AnnotationView } from "@/lib/library/types";
import { MarkedWords } from "./marked-words";

type Props = { slug: string; notes: readonly AnnotationView[] };

/** On a report: the reader's notes and highlights whose words are no longer where they were. */
export function PassedNotes({ slug, notes }: Props) {
  return (
    <details className="rounded-card border border-rule bg-surface p-4 text-sm">
      <summary className="font-medium">
        {notes.length === 1
          ? "One of your notes is about a passage that changed"
          : `${notes.length} of your notes are about passages that changed`}
      </summary>
      <ul className="mt-3 divide-y divide-rule">
        {notes.map((note) => (
          <li key={note.id} className="py-3">
            <MarkedWords {...note} />
            {note.state === "changed" && (
              <a href={`#${note.blockId}`} className="text-link">
                To the passage
              </a>
            )}
          </li>
        ))}
      </ul>
      <a href={`/library/notes?report=${slug}`} className="text-link">
        All your notes on this report
      </a>
    </details>
  );
}
