import { MailPlus } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { RoleBadge } from "@/components/admin/person-badges";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { OfferedTier } from "@/lib/membership/types";
import { inviteAgainAction, revokeInvitationAction } from "@/lib/people/actions";
import type { InvitationLine, InvitationState } from "@/lib/people/types";
import { InviteForm } from "./invite-form";

type Props = { lines: InvitationLine[]; which: "open" | "done"; tiers: OfferedTier[] };

/** A form that invites, and the invitations so far. */
export function InvitationsView({ lines, which, tiers }: Props) {
  const open = which === "open";
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin/people", name: "People" }]} current="Invite" className="mb-4" />
      <PageHeading
        title="Invite people"
        text="A mail with a link, which works once and for seven days. A person without an account chooses a name and a password; one with an account signs in to accept."
      />
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <InviteForm tiers={tiers} />
        <section aria-label="Invitations" className="min-w-0">
          <LinkTabs
            label="Invitations"
            tabs={[
              { href: "/admin/people/invite", name: "Open", current: open },
              { href: "/admin/people/invite?show=done", name: "Accepted and revoked", current: !open },
            ]}
            className="mb-4"
          />
          {lines.length === 0 ? (
            <EmptyState
              icon={MailPlus}
              title={open ? "No open invitations" : "None accepted or revoked yet"}
              text={open ? "Invitations that wait for an answer appear here." : undefined}
            />
          ) : (
            <ul className="divide-y divide-rule border-y border-rule">
              {lines.map((line) => (
                <li key={line.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-4">
                  <Invitation line={line} />
                  <Acts line={line} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

const STATES: Record<
  InvitationState,
  { label: string; tone: "info" | "good" | "caution" | "danger" | "neutral" }
> = {
  waiting: { label: "Waiting", tone: "info" },
  expired: { label: "Expired", tone: "caution" },
  accepted: { label: "Accepted", tone: "good" },
  revoked: { label: "Revoked", tone: "neutral" },
  ended: { label: "Ended", tone: "danger" },
};

function Invitation({ line }: { line: InvitationLine }) {
  const { email, role, state, tierName, endsAt, inviterName, sentAt, acceptedById } = line;
  return (
    <div className="min-w-0 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        {acceptedById ? (
          <a href={`/admin/people/${acceptedById}`} className="quiet-link font-medium break-all">
            {email}
          </a>
        ) : (
          <span className="font-medium break-all">{email}</span>
        )}
        <RoleBadge role={role} />
        <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
      </p>
      <p className="type-meta mt-1">
        {tierName && (
          <>
            {tierName}
            {endsAt && (
              <>
                {" "}
                to <DateTime value={endsAt} />
              </>
            )}
            {" · "}
          </>
        )}
        from {inviterName}, <DateTime value={sentAt} />
        {" · "}
        <When line={line} />
      </p>
    </div>
  );
}

function When({ line }: { line: InvitationLine }) {
  const { state, expiresAt, acceptedAt, revokedAt } = line;
  if (state === "ended") return "its sender may no longer invite";
  if (acceptedAt)
    return (
      <>
        accepted <DateTime value={acceptedAt} />
      </>
    );
  if (revokedAt)
    return (
      <>
        revoked <DateTime value={revokedAt} />
      </>
    );
  return (
    <>
      {state === "expired" ? "expired" : "expires"} <DateTime value={expiresAt} />
    </>
  );
}

function Acts({ line: { id, email, state } }: { line: InvitationLine }) {
  if (state === "accepted") return null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ActionForm key={`send-${state}`} action={inviteAgainAction} values={{ invitationId: id }}>
        <SubmitButton variant="secondary" size="sm">
          Send again<span className="sr-only"> to {email}</span>
        </SubmitButton>
      </ActionForm>
      {state !== "revoked" && (
        <ActionForm action={revokeInvitationAction} values={{ invitationId: id }}>
          <SubmitButton variant="quiet" size="sm">
            Revoke<span className="sr-only"> the invitation to {email}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
