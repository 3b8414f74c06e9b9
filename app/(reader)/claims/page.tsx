import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { LedgerView } from "@/components/claim/ledger-view";
import { PageScript } from "@/components/site/scripts";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { ListClaims } from "@/lib/evidence/ledger-query";
import { listClaims } from "@/lib/evidence/queries/ledger";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { data } = ListClaims.safeParse(await askedOf(searchParams));
  const filtered = Object.values(data ?? {}).some((value) => value !== undefined);
  return {
    title: "Claims",
    description: "Who asserts what, on which source, and how far it can be relied on.",
    alternates: { canonical: `${env().PUBLIC_URL}/claims` },
    ...(filtered && { robots: { index: false, follow: true } }),
  };
}

/** The list of claims, filtered or not. */
export default async function ClaimsPage({ searchParams }: Props) {
  const query = await queryOf(ListClaims, searchParams);
  const { before, ...filters } = query;
  const viewer = await currentViewer();
  const ledger = await listClaims(viewer, query);
  const signedIn = isSignedIn(viewer);
  return (
    <ReaderFrame current="claims">
      <LedgerView
        ledger={ledger}
        filters={filters}
        first={before === undefined}
        signedIn={signedIn}
        desk={isStaff(viewer)}
      />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}
