import { Badge } from "@/components/ui/badge";
import type { DeskClaim } from "@/lib/entities/desk-types";
import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import { Section } from "./section";

/** The claims about an entity; they are edited next to the text they are in. */
export function ClaimsSection({ claims }: { claims: DeskClaim[] }) {
  return (
    <Section
      id="claims"
      title="Claims about it"
      text="Claims are made and assessed in the editor of their report."
    >
      {claims.length === 0 ? (
        <p className="text-sm text-ink-soft">None yet.</p>
      ) : (
        <ul className="divide-y divide-rule text-sm">
          {claims.map(({ claim, published }) => (
            <li key={claim.id} className="py-2.5 first:pt-0">
              <p className="font-medium wrap-anywhere">{claimText(claim)}</p>
              <p className="flex flex-wrap items-center gap-2 type-meta">
                {claimAssertion(claim)}
                {claim.status && <span>· {claim.status}</span>}
                {!published && <Badge>Not published</Badge>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
