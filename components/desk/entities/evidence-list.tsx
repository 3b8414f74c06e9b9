import { restoreEvidenceAction, retractEvidenceAction } from "@/lib/entities/actions/relationships";
import type { DeskEvidence } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { EvidenceQuote } from "./evidence-quote";

/** The evidence for an edge; each piece can be removed, and that undone. */
export function EvidenceList({ evidence }: { evidence: DeskEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="divide-y divide-rule">
      {evidence.map((piece) => (
        <li key={piece.id} className="flex items-start justify-between gap-4 pb-3">
          <EvidenceQuote evidence={piece} />
          <ActButton
            action={retractEvidenceAction}
            values={{ evidenceId: piece.id }}
            undo={{ action: restoreEvidenceAction, values: { evidenceId: piece.id } }}
            of="this evidence"
          >
            Remove
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
