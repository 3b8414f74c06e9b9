import { Badge } from "@/components/ui/badge";
import { SearchBox } from "@/components/ui/search-box";
import { addSentenceAction, retractEvidenceAction } from "@/lib/entities/actions/relationships";
import type { SentenceChoice } from "@/lib/reports/types";
import { ActButton } from "./act-button";

type Props = { edgeId: string; sentences: SentenceChoice[]; words: string | undefined };

/** Sentences of reports that name both ends, to choose one as evidence; searchable if there are many. */
export function SentenceList({ edgeId, sentences, words }: Props) {
  return (
    <div className="space-y-3">
      <SearchBox
        action={`/desk/entities/relationships/${edgeId}`}
        label="Words of the sentence"
        placeholder="Words of the sentence"
        defaultValue={words}
        className="max-w-md"
      />
      {sentences.length === 0 ? (
        <p className="text-sm text-ink-soft">
          {words === undefined
            ? "No published report has both entities marked. Search for words of a sentence near either of them."
            : `No sentence near either entity contains “${words}”.`}
        </p>
      ) : (
        <ul className="relative max-h-112 divide-y divide-rule overflow-y-auto rounded-card border border-rule">
          {sentences.map(({ reportId, title, blockId, start, end, sentence, both }) => (
            <li
              key={`${blockId} ${start}`}
              className="flex items-start justify-between gap-4 px-4 py-3 text-sm"
            >
              <div className="min-w-0">
                <p className="leading-snug">{sentence}</p>
                <p className="mt-1 flex flex-wrap items-center gap-2 type-meta">
                  {title}
                  {both && <Badge tone="good">Names both</Badge>}
                </p>
              </div>
              <ActButton
                action={addSentenceAction}
                values={{ relationshipId: edgeId, reportId, blockId, start: String(start), end: String(end) }}
                undo={{ action: retractEvidenceAction, field: "evidenceId" }}
                tone="secondary"
                of={sentence}
              >
                Use
              </ActButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
