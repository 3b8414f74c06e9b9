import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { EntityPage } from "@/lib/entities/types";
import { EntityHeader } from "./entity-header";
import { EntityRecord } from "./entity-record";
import { EntityReports } from "./entity-reports";
import { RelationshipGroups } from "./relationship-groups";

/** The page of an entity, as far as its reader may read. */
export function EntityView({ page }: { page: Extract<EntityPage, { kind: "entity" }> }) {
  const { entity, relationships, reports } = page;
  return (
    <article className="pt-6 pb-16">
      <Breadcrumb trail={[{ href: "/entities", name: "Entities" }]} current={entity.name} />
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <EntityHeader entity={entity} />
        <aside aria-label="Names and identifiers" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <EntityRecord entity={entity} />
        </aside>
        <div className="grid max-w-3xl content-start gap-12 lg:col-start-1">
          <RelationshipGroups lines={relationships} />
          <EntityReports
            name={entity.name}
            names={entity.names.map(({ value }) => value)}
            slug={entity.slug}
            {...reports}
          />
        </div>
      </div>
    </article>
  );
}
