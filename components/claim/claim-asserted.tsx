import { dayText } from "@/lib/evidence/claims/claim-text";
import type { ClaimRef } from "@/lib/evidence/types";

/** Who asserts a claim and when, as far as known. */
export function ClaimAsserted({ claim: { asserter, assertedOn, precision } }: { claim: ClaimRef }) {
  const day = assertedOn && dayText(assertedOn, precision);
  if (!asserter) return <>{day ? `Asserter not named, ${day}` : "Asserter not named"}</>;
  return (
    <>
      Asserted by{" "}
      {asserter.slug ? (
        <a href={`/entities/${asserter.slug}`} className="text-link">
          {asserter.name}
        </a>
      ) : (
        asserter.name
      )}
      {day && `, ${day}`}
    </>
  );
}
