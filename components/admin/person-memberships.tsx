import { Badge } from "@/components/ui/badge";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { MembershipView, OfferedTier, PersonView } from "@/lib/membership/types";
import { GrantForm } from "./grant-form";
import { MembershipAct } from "./membership-act";

const STATE_LABELS: Record<MembershipView["state"], string> = {
  trialing: "On trial",
  active: "Active",
  past_due: "Past due",
  cancelled: "Cancelled",
  expired: "Expired",
  complimentary: "Complimentary",
};

/** Every membership the person has or had, and a form to grant one. */
export function PersonMemberships({ person, tiers }: { person: PersonView; tiers: OfferedTier[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Memberships</CardTitle>
      </CardHeader>
      {person.memberships.length === 0 ? (
        <p className="text-sm text-ink-soft">
          None yet: the person reads what everybody with an account reads.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {person.memberships.map((membership) => (
            <Membership key={membership.id} membership={membership} />
          ))}
        </ul>
      )}
      <GrantForm accountId={person.id} tiers={tiers} />
    </Card>
  );
}

function Membership({ membership }: { membership: MembershipView }) {
  const { tierName, state, startsAt, endsAt, revokedAt, note, holds } = membership;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
      <div className="min-w-0 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {tierName}
          <HoldBadge holds={holds} revoked={revokedAt !== null} />
          <span className="font-normal text-ink-faint">{STATE_LABELS[state]}</span>
        </p>
        <p className="type-meta">
          <DateTime value={startsAt} /> to {endsAt ? <DateTime value={endsAt} /> : "no end"}
          {revokedAt && (
            <>
              {" "}
              · revoked <DateTime value={revokedAt} />
            </>
          )}
        </p>
        {note && <p className="mt-1 wrap-anywhere text-ink-soft">{note}</p>}
      </div>
      <MembershipAct membership={membership} />
    </li>
  );
}

function HoldBadge({ holds, revoked }: { holds: boolean; revoked: boolean }) {
  if (holds) return <Badge tone="good">Current</Badge>;
  return <Badge>{revoked ? "Revoked" : "Ended"}</Badge>;
}
