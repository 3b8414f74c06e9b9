import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { OwnMembership, OwnRequest } from "@/lib/membership/types";

type OwnMembershipsProps = {
  memberships: OwnMembership[];
  requests: readonly OwnRequest[];
  staff: boolean;
  verified: boolean;
};

/** The memberships of the account and when they end, and what was requested. */
export function OwnMemberships({ memberships, requests, staff, verified }: OwnMembershipsProps) {
  return (
    <>
      {staff && (
        <p className="text-sm text-ink-soft">You are a member of the desk, so every report is open to you.</p>
      )}
      {memberships.length > 0 && (
        <ul className="divide-y divide-rule rounded-card border border-rule bg-surface">
          {memberships.map(({ tierName, startsAt, endsAt }) => (
            <li
              key={`${tierName} ${startsAt.toISOString()}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-5 py-4"
            >
              <span className="font-serif text-lg font-semibold">{tierName}</span>
              <span className="text-sm text-ink-soft">
                {endsAt ? (
                  <>
                    until <DateTime value={endsAt} />
                  </>
                ) : (
                  "no end date"
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {requests.map(({ tierName, createdAt }) => (
        <p key={`${tierName} ${createdAt.toISOString()}`} className="text-sm text-ink-soft">
          You requested {tierName} on <DateTime value={createdAt} show="day" style="long" />. The answer comes
          by mail.
        </p>
      ))}
      {!staff && memberships.length === 0 && (
        <>
          <p className="text-sm leading-relaxed text-ink-soft">
            {verified
              ? "You have a free account: it opens what is for registered readers."
              : "Your account opens what is for registered readers as soon as your address is confirmed."}
          </p>
          <LinkButton href="/pricing" variant="secondary">
            See what members read
          </LinkButton>
        </>
      )}
    </>
  );
}
