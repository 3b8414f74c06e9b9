import { DateTime } from "@/components/ui/date-time";
import { sequence } from "@/components/ui/mixed-text";
import { disclaimerWords, type Piece } from "@/lib/evidence/disclaimer/disclaimer-words";
import type { IssuedDisclaimer, VersionEvidence } from "@/lib/evidence/types";

/**
 * What a reader must know about the claims' sources, generated from their grades, folded behind the text; earlier
 * versions are one click away.
 */
export function GeneratedDisclaimer({ claims, disclaimers: [newest, ...earlier] }: VersionEvidence) {
  if (!newest) return null;
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]));
  return (
    <div className="disclaimer" role="note" aria-label="On the claims in this report">
      <details className="print-open">
        <summary className="box-title">On the claims in this report</summary>
        <Words disclaimer={newest} numbers={numbers} />
        <p>
          Generated from our source grades,{" "}
          {newest.issuedAt === null ? (
            "as it would read now."
          ) : (
            <>
              <DateTime value={newest.issuedAt} show="day" style="long" />.
            </>
          )}
        </p>
        {earlier.length > 0 && (
          <details>
            <summary>{earlier.length === 1 ? "As published" : "As published, and later"}</summary>
            {earlier.map((disclaimer) => (
              <div key={disclaimer.issuedAt}>
                <p>
                  Issued <DateTime value={new Date(disclaimer.issuedAt ?? 0)} style="long" />:
                </p>
                <Words disclaimer={disclaimer} numbers={numbers} />
              </div>
            ))}
          </details>
        )}
      </details>
    </div>
  );
}

type WordsProps = { disclaimer: IssuedDisclaimer; numbers: ReadonlyMap<string, number> };

function Words({ disclaimer: { items }, numbers }: WordsProps) {
  if (items.length === 0) return <p>Every claim is corroborated by reliable sources.</p>;
  return sequence(disclaimerWords(items), (pieces) => (
    <p>{sequence(pieces, (piece) => pieceView(piece, numbers))}</p>
  ));
}

function pieceView(piece: Piece, numbers: ReadonlyMap<string, number>) {
  if (typeof piece === "string") return piece;
  if ("source" in piece) return <a href={`/sources/${piece.source.slug}`}>{piece.source.name}</a>;
  const number = numbers.get(piece.claimId);
  if (number === undefined) return <a href={`#${piece.blockId}`}>[in the text]</a>;
  return (
    <a href={`#claim-${piece.claimId}`} aria-label={`Claim ${number}`}>
      [{number}]
    </a>
  );
}
