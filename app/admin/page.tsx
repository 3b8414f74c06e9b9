import { enterAdmin } from "@/app/enter";
import { OverviewView } from "@/components/admin/overview-view";
import { alteredFiles } from "@/lib/attachments/queries/altered-files";
import { checklist } from "@/lib/first-hour/queries/checklist";
import { unreadableSettings } from "@/lib/house/queries/settings-section";
import { mailOverview } from "@/lib/mail/queries";
import { accessRequests } from "@/lib/membership/queries/access-requests";
import { adminOverview } from "@/lib/membership/queries/admin-overview";

export const metadata = { title: "Overview" };

/** The current state, and what waits for an admin. */
export default async function AdminPage() {
  const viewer = await enterAdmin("/admin");
  const [counts, requests, mail, files, unreadable, steps] = await Promise.all([
    adminOverview(viewer),
    accessRequests(viewer, "waiting"),
    mailOverview(viewer),
    alteredFiles(viewer),
    unreadableSettings(viewer),
    checklist(viewer),
  ]);
  return <OverviewView {...{ counts, mail, files, unreadable, steps }} requests={requests.slice(0, 5)} />;
}
