import { MailPlus, UserSearch } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { PeopleFilters as Filters } from "@/lib/membership/schema";
import type { OfferedTier, PeoplePage, PersonLine } from "@/lib/membership/types";
import { PageHeading } from "./page-heading";
import { PeopleFilters } from "./people-filters";
import { RoleBadge, StateBadge } from "./person-badges";

type Props = { page: PeoplePage; filters: Filters; tiers: OfferedTier[] };

/** Everyone with an account, newest first. */
export function PeopleView({ page, filters, tiers }: Props) {
  const { after: _, ...asked } = filters;
  const older = page.nextCursor && hrefWith("/admin/people", { ...filters, after: page.nextCursor });
  return (
    <>
      <PageHeading title="People" text="Everyone with an account, newest first.">
        <LinkButton href="/admin/people/import" variant="secondary">
          Import
        </LinkButton>
        <LinkButton href={hrefWith("/admin/people/grant", asked)} variant="secondary">
          Grant to many
        </LinkButton>
        <LinkButton href={hrefWith("/admin/people/people.csv", asked)} variant="secondary">
          Export
        </LinkButton>
        <LinkButton href="/admin/people/invite">
          <MailPlus aria-hidden="true" />
          Invite people
        </LinkButton>
      </PageHeading>
      <PeopleFilters filters={filters} tiers={tiers} />
      <div className="mt-6 space-y-6">
        {page.people.length === 0 ? (
          <NoPeople filtered={Object.keys(filters).length > 0} />
        ) : (
          <People people={page.people} />
        )}
        <Pagination
          label="Pages of people"
          newerHref={filters.after && hrefWith("/admin/people", { ...filters, after: undefined })}
          newerText="First page"
          olderHref={older}
        />
      </div>
    </>
  );
}

function People({ people }: { people: PersonLine[] }) {
  return (
    <Table label="People" stack>
      <TableHead>
        <TableRow>
          <TableHeading>Person</TableHeading>
          <TableHeading>Role</TableHeading>
          <TableHeading>State</TableHeading>
          <TableHeading>Membership</TableHeading>
          <TableHeading>Joined</TableHeading>
        </TableRow>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <TableHeading scope="row">
              <a href={`/admin/people/${person.id}`} className="quiet-link font-medium wrap-anywhere">
                {person.name}
              </a>
              <span className="block text-[0.8125rem] font-normal break-all text-ink-faint">
                {person.email}
              </span>
            </TableHeading>
            <TableCell label="Role">
              <RoleBadge role={person.role} />
            </TableCell>
            <TableCell label="State">
              <StateBadge {...person} />
            </TableCell>
            <TableCell label="Membership">
              <Held person={person} />
            </TableCell>
            <TableCell label="Joined">
              <DateTime value={person.createdAt} show="day" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Held({ person }: { person: PersonLine }) {
  if (!person.tierName) return <span className="text-ink-faint">None</span>;
  return (
    <span>
      {person.tierName}
      {person.endsAt && (
        <span className="block text-[0.8125rem] text-ink-faint">
          to <DateTime value={person.endsAt} />
        </span>
      )}
    </span>
  );
}

function NoPeople({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState
      icon={UserSearch}
      title={filtered ? "No matching people" : "No people yet"}
      text={
        filtered
          ? "Try part of a name or address, or fewer filters."
          : "People appear here when they accept an invitation or sign up."
      }
    >
      {filtered ? (
        <LinkButton href="/admin/people" variant="secondary">
          Show everyone
        </LinkButton>
      ) : (
        <>
          <LinkButton href="/admin/people/invite">Invite people</LinkButton>
          <LinkButton href="/admin/people/import" variant="secondary">
            Import members
          </LinkButton>
        </>
      )}
    </EmptyState>
  );
}
