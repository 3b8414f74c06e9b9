import { z } from "zod";
import { filtersOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { RequestsView } from "@/components/admin/requests-view";
import { accessRequests } from "@/lib/membership/queries/access-requests";

export const metadata = { title: "Access requests" };

const Show = z.strictObject({ show: z.enum(["waiting", "answered"]).default("waiting") });

/** The requests for access. */
export default async function RequestsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/requests");
  const { show } = await filtersOf(Show, searchParams);
  return <RequestsView requests={await accessRequests(viewer, show)} which={show} />;
}
