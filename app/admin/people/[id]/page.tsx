import { notFound } from "next/navigation";
import { z } from "zod";
import { partsOf } from "@/app/asked";
import { enterAdmin, orNotFound } from "@/app/enter";
import { PersonView } from "@/components/admin/person-view";
import { auditPage } from "@/lib/audit/queries/audit-page";
import { isAppointed } from "@/lib/discussion/queries/sanctions";
import { mailTrouble } from "@/lib/mail/queries";
import { person } from "@/lib/membership/queries/person";
import { offeredTiers } from "@/lib/membership/queries/tiers";

export const metadata = { title: "Person" };

/** One person: memberships, role, sessions, suspension, removal, and the history of the account. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await partsOf(params);
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterAdmin(`/admin/people/${id}`);
  const [found, tiers, history, moderator, trouble] = await Promise.all([
    orNotFound(person(viewer, id)),
    offeredTiers(viewer),
    auditPage(viewer, { kind: "Account", subject: id }),
    isAppointed(viewer, id),
    mailTrouble(viewer, id),
  ]);
  return (
    <PersonView
      person={found}
      tiers={tiers.filter((tier) => tier.sold)}
      history={history.lines.slice(0, 10)}
      moderator={moderator}
      trouble={trouble}
      isSelf={viewer.accountId === id}
    />
  );
}
