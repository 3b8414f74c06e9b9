import { ExternalLink, GitMerge, Split } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { KindLabel } from "@/components/field/house-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { DeskEntity } from "@/lib/entities/desk-types";
import type { Chain } from "@/lib/field/chains";
import { ClaimsSection } from "./claims-section";
import { DeskEntityName } from "./desk-entity-name";
import { EdgesSection } from "./edges-section";
import { FactsForm } from "./facts-form";
import { HistorySection } from "./history-section";
import { IdentifiersSection } from "./identifiers-section";
import { NamesSection } from "./names-section";
import { Section } from "./section";

const PARTS = [
  ["facts", "Facts"],
  ["names", "Names"],
  ["identifiers", "Identifiers"],
  ["relationships", "Relationships"],
  ["claims", "Claims"],
  ["history", "History"],
] as const;

/** Everything the desk knows and can do about one entity. */
export function WorkshopView({ entity, chains }: { entity: DeskEntity; chains: readonly Chain[] }) {
  const { id, slug, name, nameZh, facts, mergedInto } = entity;
  return (
    <>
      <Breadcrumb trail={[{ href: "/desk/entities", name: "Entities" }]} current={name} className="mb-4" />
      <PageHeading
        title={
          <>
            {name}
            {nameZh && nameZh !== name && (
              <span lang="zh-Hans" className="ml-3 text-[0.7em] font-normal text-ink-faint">
                {nameZh}
              </span>
            )}
          </>
        }
        text={
          <>
            <KindLabel kind={facts.kind} /> · /entities/{slug}
          </>
        }
      >
        <LinkButton href={`/entities/${slug}`} variant="quiet">
          <ExternalLink aria-hidden="true" />
          As readers see it
        </LinkButton>
        {!mergedInto && (
          <>
            <LinkButton href={`/desk/entities/${id}/merge`} variant="secondary">
              <GitMerge aria-hidden="true" />
              Merge
            </LinkButton>
            <LinkButton href={`/desk/entities/${id}/split`} variant="secondary">
              <Split aria-hidden="true" />
              Split
            </LinkButton>
          </>
        )}
      </PageHeading>
      {mergedInto && (
        <Callout tone="info" title="This entity is merged into another" className="mb-6">
          <p>
            Readers are led to <DeskEntityName entity={mergedInto} />, which shows all that this one has. The
            merge can be undone under History.
          </p>
        </Callout>
      )}
      <nav aria-label="Parts of this page" className="mb-5">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {PARTS.map(([part, title]) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-1 text-accent hover:text-accent-strong">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-6">
        <Section id="facts" title="Facts">
          <FactsForm entityId={id} facts={facts} chains={chains} />
        </Section>
        <NamesSection entityId={id} names={entity.names} retired={entity.retiredNames} />
        <IdentifiersSection
          entityId={id}
          identifiers={entity.identifiers}
          retired={entity.retiredIdentifiers}
        />
        <EdgesSection
          entity={{ id, slug, name, nameZh }}
          edges={entity.edges}
          retracted={entity.retractedEdges}
        />
        <ClaimsSection claims={entity.claims} />
        <HistorySection merges={entity.merges} splits={entity.splits} acts={entity.acts} />
      </div>
    </>
  );
}
