import { Plus } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { ManagedTier } from "@/lib/membership/types";
import { PageHeading } from "./page-heading";

/** The tiers, lowest first. */
export function TiersView({ tiers }: { tiers: ManagedTier[] }) {
  return (
    <>
      <PageHeading
        title="Tiers"
        text="The tiers on sale, lowest first. A tier opens everything at its rank and below."
      >
        <LinkButton href="/admin/tiers/new">
          <Plus aria-hidden="true" />
          New tier
        </LinkButton>
      </PageHeading>
      <Table label="Tiers" stack>
        <TableHead>
          <TableRow>
            <TableHeading>Tier</TableHeading>
            <TableHeading numeric>Rank</TableHeading>
            <TableHeading>Price</TableHeading>
            <TableHeading numeric>Members now</TableHeading>
          </TableRow>
        </TableHead>
        <TableBody>
          {tiers.map((tier) => (
            <TableRow key={tier.id}>
              <TableHeading scope="row">
                {tier.sold ? (
                  <a href={`/admin/tiers/${tier.id}`} className="quiet-link font-medium">
                    {tier.name}
                  </a>
                ) : (
                  tier.name
                )}
                <span className="block text-[0.8125rem] font-normal text-ink-faint">
                  {tier.sold ? tier.summary : `${tier.summary}. Fixed.`}
                </span>
              </TableHeading>
              <TableCell label="Rank" numeric>
                {tier.rank}
              </TableCell>
              <TableCell label="Price">{tier.priceText || "—"}</TableCell>
              <TableCell label="Members now" numeric>
                {tier.sold ? tier.members : "—"}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
