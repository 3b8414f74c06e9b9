"use client";

import { MonitorSmartphone } from "lucide-react";
import { SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { DateTime } from "@/components/ui/date-time";
import { endSessionAction } from "@/lib/auth/actions";
import type { SessionLine } from "@/lib/auth/types";
import { FormAnswer } from "./fields";
import { useFormAction } from "./use-form-action";

/** The devices that are signed in, each with a button to sign it out. */
export function Devices({ sessions }: { sessions: SessionLine[] }) {
  const one = useFormAction(endSessionAction);
  return (
    <>
      <form {...one.form} className="space-y-4">
        <FormAnswer state={one.state} fields={[]} />
        <ul className="divide-y divide-rule rounded-card border border-rule bg-surface">
          {sessions.map((session) => (
            <Device key={session.id} session={session} />
          ))}
        </ul>
      </form>
      <SignOutEverywhere devices={sessions.length} />
    </>
  );
}

/** Asks first: one click must not end sessions on other devices, where unsaved work may be open. */
function SignOutEverywhere({ devices }: { devices: number }) {
  return (
    <details>
      <summary className={buttonStyle({ variant: "secondary" })}>Sign out everywhere …</summary>
      <form method="post" action="/api/auth/sign-out-everywhere" className="mt-4 space-y-3">
        <p className="text-sm text-ink-soft">
          {devices === 1
            ? "You are signed in on this device only. You will have to sign in again."
            : `This ends your sessions on ${devices} devices, including this one. What is not saved there is lost.`}
        </p>
        <SubmitButton variant="danger">Sign out of all devices</SubmitButton>
      </form>
    </details>
  );
}

function Device({ session }: { session: SessionLine }) {
  const { id, device, address, lastSeenAt, createdAt, isCurrent } = session;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <MonitorSmartphone
        aria-hidden="true"
        strokeWidth={1.5}
        className="size-6 shrink-0 text-ink-faint max-sm:hidden"
      />
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {device}
          {isCurrent && <Badge tone="good">This device</Badge>}
        </p>
        <p className="type-meta">
          Last seen <DateTime value={lastSeenAt} />
          {address !== "unknown" && <> · {address}</>}
        </p>
        <p className="type-meta">
          Signed in <DateTime value={createdAt} />
        </p>
      </div>
      {!isCurrent && (
        <SubmitButton
          variant="secondary"
          size="sm"
          name="sessionId"
          value={id}
          aria-label={`Sign out ${device}`}
        >
          Sign out
        </SubmitButton>
      )}
    </li>
  );
}
