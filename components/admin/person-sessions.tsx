import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { deviceName } from "@/lib/auth/session/device-name";
import { endSessionsAction } from "@/lib/membership/actions";
import type { PersonView } from "@/lib/membership/types";

/** Where the person is signed in. */
export function PersonSessions({ person }: { person: PersonView }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Signed in</CardTitle>
        {person.sessions.length > 1 && (
          <ActionForm action={endSessionsAction} values={{ accountId: person.id }}>
            <SubmitButton variant="secondary" size="sm">
              Sign out everywhere
            </SubmitButton>
          </ActionForm>
        )}
      </CardHeader>
      {person.sessions.length === 0 ? (
        <p className="text-sm text-ink-soft">Nowhere at the moment.</p>
      ) : (
        <ul className="divide-y divide-rule">
          {person.sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 text-sm">
                <p title={session.userAgent}>{deviceName(session.userAgent)}</p>
                <p className="type-meta">
                  {session.address} · last seen <DateTime value={session.lastSeenAt} />
                </p>
              </div>
              <ActionForm action={endSessionsAction} values={{ accountId: person.id, sessionId: session.id }}>
                <SubmitButton variant="secondary" size="sm">
                  Sign out<span className="sr-only"> of {deviceName(session.userAgent)}</span>
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
