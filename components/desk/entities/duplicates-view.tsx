import { CopyCheck } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { KindLabel } from "@/components/field/house-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { dismissDuplicateAction, recallDuplicateAction } from "@/lib/entities/actions/merges";
import type { DuplicatePage, DuplicatePair, DuplicateSide } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { DeskEntityName } from "./desk-entity-name";

/** Entities that may be the same, and why; a pair marked as two is not suggested again. */
export function DuplicatesView({ page, skip }: { page: DuplicatePage; skip: number }) {
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/desk/entities", name: "Entities" }]}
        current="Duplicates"
        className="mb-4"
      />
      <PageHeading
        title="Duplicates"
        text="Entities that may be the same, by similar names in any script, or by identifiers. Newest entities first."
      />
      {page.pairs.length === 0 ? (
        <EmptyState
          icon={CopyCheck}
          title="No likely duplicates"
          text={
            page.next === null
              ? "All entities have been compared."
              : "None among these entities. The next page compares older ones."
          }
        />
      ) : (
        <ul className="space-y-4">
          {page.pairs.map((pair) => (
            <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
          ))}
        </ul>
      )}
      <Pagination
        label="Pages of duplicates"
        newerHref={skip > 0 ? "/desk/entities/duplicates" : null}
        newerText="Newest"
        olderHref={page.next === null ? null : `/desk/entities/duplicates?skip=${page.next}`}
        className="mt-6"
      />
    </>
  );
}

function Pair({ pair: { first, second, reasons } }: { pair: DuplicatePair }) {
  const values = { firstId: first.id, secondId: second.id };
  return (
    <li className="rounded-card border border-rule bg-surface p-5">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Side side={first} />
        <Side side={second} />
      </div>
      <ul className="mt-3 list-disc space-y-0.5 pl-5 text-sm text-ink-soft">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={`/desk/entities/${second.id}/merge?into=${first.id}`} variant="secondary" size="sm">
          Compare and merge
        </LinkButton>
        <ActButton
          action={dismissDuplicateAction}
          values={values}
          undo={{ action: recallDuplicateAction, values }}
          of={`: ${first.name} and ${second.name}`}
        >
          Not duplicates
        </ActButton>
      </div>
    </li>
  );
}

function Side({ side }: { side: DuplicateSide }) {
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">
        <DeskEntityName entity={side} />
      </p>
      <p className="type-meta">
        <KindLabel kind={side.kind} />
        {side.country && ` · ${side.country}`}
        {side.edges === 1 ? " · 1 relationship" : ` · ${side.edges} relationships`}
      </p>
    </div>
  );
}
