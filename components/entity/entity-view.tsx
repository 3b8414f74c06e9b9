import { EntityExports } from "@/components/export/download-links";
import { FollowForm } from "@/components/follow/follow-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { AsOf } from "@/lib/entities/as-of";
import { ownershipTree } from "@/lib/entities/concentration/ownership";
import type { EntityLink, EntityPage } from "@/lib/entities/types";
import { AsOfBanner } from "./as-of-banner";
import { AsOfControl } from "./as-of-control";
import { EntityClaims } from "./entity-claims";
import { ContentsAside, ContentsDetails } from "./entity-contents";
import { EntityHeader } from "./entity-header";
import { EntityRecord } from "./entity-record";
import { EntityReports } from "./entity-reports";
import { NeighbourhoodSection } from "./neighbourhood-section";
import { OwnershipSection } from "./ownership-section";
import { RelationshipGroups } from "./relationship-groups";
import { sectionsOf } from "./section";
import { TimelineSection } from "./timeline-section";

type Props = {
  page: Extract<EntityPage, { kind: "entity" }>;
  asOf: AsOf;
  /** a calendar day */
  today: string;
  /** whether this is a later page of the timeline */
  later: boolean;
  signedIn: boolean;
};

/** The page of an entity, limited to what the reader may read: today, or as known on an earlier day. */
export function EntityView({ page, asOf, today, later, signedIn }: Props) {
  const { entity, chains, words, relationships, edges, claims, reports, timeline, changes } = page;
  const { slug, name } = entity;
  const { day } = asOf;
  const follow = { signedIn, here: `/entities/${slug}` };
  const names = entity.names.map(({ value }) => value);
  const entities = new Map<string, EntityLink>(
    edges.flatMap(({ from, to }) => [from, to]).map((end) => [end.slug, end]),
  );
  const up = ownershipTree(edges, slug, "up", day ?? today);
  const down = ownershipTree(edges, slug, "down", day ?? today);
  // One level of owners and holdings is among the relationships already.
  const ownership = [...up, ...down].some(({ edges: own, further }) => further.length > 0 || own.length > 1);
  const sections = sectionsOf(page, ownership);
  return (
    <article className="pt-6 pb-16">
      <Breadcrumb trail={[{ href: "/entities", name: "Entities" }]} current={name} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <EntityHeader {...{ entity, chains, words, follow }} />
        <aside
          aria-label="Names and identifiers"
          className="grid content-start gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:grid-rows-[auto_1fr]"
        >
          <div>
            <EntityRecord entity={entity} />
            {day === null && <EntityExports slug={slug} kind={entity.kind} />}
          </div>
          <ContentsAside sections={sections} />
        </aside>
        <div className="grid max-w-3xl min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12 lg:col-start-1">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            {day && <AsOfBanner slug={slug} day={day} first={changes[0]} />}
            <AsOfControl slug={slug} asOf={asOf} changes={changes} />
            <ContentsDetails sections={sections} />
          </div>
          {sections.length === 0 && (
            <p className="text-sm text-ink-faint">
              {day === null
                ? "Nothing more to show yet. Relationships and claims appear here once a sentence that you can read proves them."
                : "Nothing that you can read today was on record by then: no relationship, claim or report."}
            </p>
          )}
          <RelationshipGroups lines={relationships} {...{ slug, day, words }} />
          {ownership && <OwnershipSection {...{ name, up, down, entities, day, words }} />}
          <NeighbourhoodSection {...{ slug, name, edges, entities, day, words }} />
          <EntityClaims slug={slug} claims={claims.shown} more={claims.more} day={day} />
          <EntityReports name={name} names={names} slug={slug} {...reports} />
          <TimelineSection {...{ slug, timeline, day, later, words }} />
        </div>
      </div>
      <FollowForm {...follow} />
    </article>
  );
}
