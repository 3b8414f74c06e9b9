import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { EntityName } from "@/components/entity/entity-name";
import { ProofLink } from "@/components/entity/proof-link";
import { relationshipFacts } from "@/components/entity/relationship-labels";
import { MixedText } from "@/components/ui/mixed-text";
import type { Share } from "@/lib/entities/concentration/concentration";
import type { ConcentrationResult } from "@/lib/entities/concentration/types";
import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import { gradeOf } from "@/lib/evidence/grades";
import { shortVerb } from "@/lib/field/words";
import { percentText } from "./labels";

type Props = { share: Share; name: string; amount: string; result: ConcentrationResult };

/** The evidence for a share: facilities, relationships and claims, each with a link to its proof. */
export function ShareEvidence({ share, name, amount, result: { entities, edges, claims, words } }: Props) {
  return (
    <details className="group print-open mt-1.5 text-sm">
      <summary className="flex min-h-6 list-none items-center gap-1 type-meta hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-3.5 transition-transform group-open:rotate-90" />
        <span>
          {amount}
          <span className="sr-only"> of {name}</span>:{" "}
          {share.parts.length === 1 ? "show it and its sources" : "show them and their sources"}
        </span>
      </summary>
      <div className="mt-2 grid gap-4 border-l-2 border-rule pl-4">
        <List title="Producers and plants">
          {share.parts.map(({ site, part }) => (
            <li key={site} className="py-0.5">
              <EntityName
                name={entities.get(site)?.name ?? site}
                nameZh={entities.get(site)?.nameZh ?? null}
                href={`/entities/${site}`}
              />
              {part < 1 - 1e-9 && <span className="ml-2 type-meta">{percentText(part * 100)} of it</span>}
            </li>
          ))}
        </List>
        {share.claims.length > 0 && (
          <List title="Claims">
            {share.claims.flatMap((id) => {
              const known = claims.get(id);
              const place = known?.places[0];
              if (!known || !place) return [];
              return [
                <li key={id} className="py-0.5">
                  <a href={`/reports/${place.report.slug}#${place.blockId}`} className="quiet-link">
                    <MixedText text={claimText(known.claim)} />
                  </a>
                  <span className="ml-2 type-meta">
                    {[claimAssertion(known.claim), gradeOf(known.claim.reliability, known.claim.credibility)]
                      .filter((fact) => fact !== null)
                      .join(" · ")}
                  </span>
                </li>,
              ];
            })}
          </List>
        )}
        <List title="Relationships">
          {share.edges.flatMap((id) => {
            const edge = edges.get(id);
            if (!edge) return [];
            const sentence = `${edge.from.name} ${shortVerb(words, edge.kind)} ${edge.to.name}`;
            return [
              <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
                <span>{sentence}</span>
                <span className="type-meta">{relationshipFacts(edge).join(" · ")}</span>
                <ProofLink edge={edge} of={sentence} />
              </li>,
            ];
          })}
        </List>
      </div>
    </details>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="type-kicker text-ink-faint">{title}</p>
      <ul className="mt-1 text-ink">{children}</ul>
    </div>
  );
}
