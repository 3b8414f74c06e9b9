import { Bell } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { markReadAction } from "@/lib/alerts/actions";
import type { AlertLine } from "@/lib/alerts/types";
import { AlertList } from "./alert-list";

type Props = {
  alerts: readonly AlertLine[];
  /** the moment that the next page begins before */
  next: Date | null;
  /** this is not the first page */
  older: boolean;
};

/** The alerts of a person, newest first. */
export function AlertsView({ alerts, next, older }: Props) {
  const [newest] = alerts;
  return (
    <div className="max-w-3xl py-10 sm:py-14">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <h1 className="type-title">Alerts</h1>
        <div className="flex flex-wrap gap-3 print:hidden">
          {newest && !older && alerts.some(({ unread }) => unread) && (
            <ActionForm action={markReadAction} values={{ upTo: newest.createdAt.toISOString() }}>
              <SubmitButton variant="secondary" size="sm">
                Mark all as read
              </SubmitButton>
            </ActionForm>
          )}
          <LinkButton href="/account/alerts" variant="secondary" size="sm">
            How you are told
          </LinkButton>
        </div>
      </header>
      <div className="mt-8">
        {newest ? (
          <AlertList alerts={alerts} />
        ) : (
          <EmptyState
            icon={Bell}
            title={older ? "No earlier alerts" : "No alerts yet"}
            text="Changes to what you follow, corrections and withdrawals of what you have read, and replies to you appear here."
          >
            <LinkButton href="/watchlist" variant="secondary">
              Watchlist
            </LinkButton>
          </EmptyState>
        )}
      </div>
      {next && (
        <p className="mt-6">
          <LinkButton
            href={`/alerts?${new URLSearchParams({ before: next.toISOString() })}`}
            variant="secondary"
          >
            Earlier alerts
          </LinkButton>
        </p>
      )}
    </div>
  );
}
