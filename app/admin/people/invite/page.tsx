import { queryOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { InvitationsView } from "@/components/people/invitations-view";
import { offeredTiers } from "@/lib/membership/queries/tiers";
import { invitations } from "@/lib/people/queries/invitations";
import { WhichInvitations } from "@/lib/people/schema";

export const metadata = { title: "Invite people" };

/** Invites people by mail, and shows what became of earlier invitations. */
export default async function InvitePage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/people/invite", "account.invite");
  const { show } = await queryOf(WhichInvitations, searchParams);
  const [lines, tiers] = await Promise.all([invitations(viewer, show), offeredTiers(viewer)]);
  return <InvitationsView lines={lines} which={show} tiers={tiers.filter((tier) => tier.sold)} />;
}
