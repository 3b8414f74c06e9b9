import { ActionForm, type FormAction, SubmitButton } from "@/components/ui/action-form";
import { MixedText } from "@/components/ui/mixed-text";
import {
  confirmSimilarAction,
  dismissSimilarAction,
  restoreSimilarAction,
} from "@/lib/evidence/actions/sources";
import { dayText } from "@/lib/evidence/claims/claim-text";
import type { SimilarPair } from "@/lib/evidence/sources/types";

/** Documents with very similar text: a hint for the desk to confirm or dismiss. */
export function SimilarHints({ pairs }: { pairs: readonly SimilarPair[] }) {
  const open = pairs.filter(({ dismissed }) => !dismissed);
  const dismissed = pairs.filter((pair) => pair.dismissed);
  return (
    <>
      {open.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {open.map((pair) => (
            <li key={keyOf(pair)} className="py-3.5">
              <Pair pair={pair} />
            </li>
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="type-meta">
            {dismissed.length === 1 ? "1 pair" : `${dismissed.length} pairs`} found not to be copies
          </summary>
          <ul className="mt-2 divide-y divide-rule">
            {dismissed.map((pair) => (
              <li key={keyOf(pair)} className="py-3">
                <Pair pair={pair} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Pair({ pair: { document, other, likeness, common, dismissed } }: { pair: SimilarPair }) {
  const values = { documentId: document.id, otherId: other.id };
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 text-sm">
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-ink">
          <span className="font-medium">
            “<MixedText text={document.title} />”
          </span>{" "}
          and{" "}
          <a href={`/desk/sources/${other.source.id}`} className="text-link">
            “<MixedText text={other.title} />”
          </a>{" "}
          of {other.source.name}
          {other.publishedOn && `, ${dayText(other.publishedOn, other.precision)}`}
        </p>
        <p className="mt-0.5 type-meta">
          {common.toLocaleString("en")} common passages: {Math.round(likeness * 100)}&#8239;% of the shorter
          text is also in the other.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {dismissed ? (
          <Act action={restoreSimilarAction} values={values} text="Compare again" />
        ) : (
          <>
            <Act action={confirmSimilarAction} values={values} text="Same origin" />
            <Act action={dismissSimilarAction} values={values} text="Not a copy" />
          </>
        )}
      </div>
    </div>
  );
}

function Act({ action, values, text }: { action: FormAction; values: Record<string, string>; text: string }) {
  return (
    <ActionForm action={action} values={values}>
      <SubmitButton variant="secondary" size="sm">
        {text}
      </SubmitButton>
    </ActionForm>
  );
}

const keyOf = ({ document, other }: SimilarPair): string => `${document.id} ${other.id}`;
