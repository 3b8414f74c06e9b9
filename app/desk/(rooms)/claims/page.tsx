import { notFound } from "next/navigation";
import { askedOf, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { AllClaims } from "@/components/desk/claims/all-claims";
import { QueueView } from "@/components/desk/claims/queue-view";
import { deskClaims } from "@/lib/evidence/queries/recheck/desk-claims";
import { recheckQueue } from "@/lib/evidence/queries/recheck/recheck-queue";
import { ListDeskClaims, ListQueue } from "@/lib/evidence/recheck-query";

type Props = { searchParams: Search };

export const metadata = { title: "Claims" };

/** The claims of the desk: those due for reassessment, or all of them. */
export default async function DeskClaimsPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/claims");
  const { tab, ...given } = await askedOf(searchParams);
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  if (tab === "all") {
    const query = ListDeskClaims.safeParse(asked);
    if (!query.success) notFound();
    return <AllClaims list={await deskClaims(viewer, query.data)} query={query.data} />;
  }
  const query = ListQueue.safeParse(asked);
  if (!query.success) notFound();
  return <QueueView queue={await recheckQueue(viewer, query.data)} first={query.data.after === undefined} />;
}
