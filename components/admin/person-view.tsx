import { Avatar } from "@/components/ui/avatar";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { hrefWith } from "@/components/ui/pagination";
import type { AuditLine } from "@/lib/audit/types";
import type { MailTrouble } from "@/lib/mail/types";
import type { OfferedTier, PersonView as Person } from "@/lib/membership/types";
import { AuditEntryList } from "./audit-entry-list";
import { RoleBadge, StateBadge } from "./person-badges";
import { PersonMail } from "./person-mail";
import { PersonMemberships } from "./person-memberships";
import { PersonModerator } from "./person-moderator";
import { PersonRemoval } from "./person-removal";
import { PersonRole } from "./person-role";
import { PersonSessions } from "./person-sessions";
import { PersonSuspension } from "./person-suspension";

type Props = {
  person: Person;
  tiers: OfferedTier[];
  history: AuditLine[];
  isSelf: boolean;
  moderator: boolean;
  trouble: MailTrouble | null;
};

/** Everything an admin manages about one person. */
export function PersonView({ person, tiers, history, isSelf, moderator, trouble }: Props) {
  const suspended = person.suspensions.some((suspension) => suspension.liftedAt === null);
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/admin/people", name: "People" }]}
        current={person.name}
        className="mb-4"
      />
      <header className="mb-6 flex items-center gap-4">
        <Avatar name={person.name} size="lg" />
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">{person.name}</h1>
          <p className="mt-1 text-sm break-all text-ink-soft">{person.email}</p>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <RoleBadge role={person.role} />
            <StateBadge verified={person.verified} suspended={suspended} />
            <span className="type-meta">
              Joined <DateTime value={person.createdAt} show="day" /> ·{" "}
              {person.hasPassword ? "signs in with a password" : "signs in by mail"}
              {isSelf && " · this is you"}
            </span>
          </p>
        </div>
      </header>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-6">
          <PersonMemberships person={person} tiers={tiers} />
          <PersonSessions person={person} />
        </div>
        <div className="space-y-6">
          {trouble && <PersonMail trouble={trouble} />}
          <PersonRole person={person} />
          <PersonModerator accountId={person.id} moderator={moderator} />
          <PersonSuspension person={person} isSelf={isSelf} />
          <PersonRemoval person={person} isSelf={isSelf} />
        </div>
      </div>
      <Card className="mt-6">
        <CardHeader>
          <CardTitle>History of this account</CardTitle>
          <LinkButton
            href={hrefWith("/admin/audit", { kind: "Account", subject: person.id })}
            variant="link"
            size="sm"
          >
            In the audit log
          </LinkButton>
        </CardHeader>
        <AuditEntryList lines={history} showSubject={false} />
      </Card>
    </>
  );
}
