import { Gift } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Switch } from "@/components/ui/controls";
import { CopyField } from "@/components/ui/copy-field";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Choice } from "@/components/ui/field";
import { giveReportAction, stopGiftAction } from "@/lib/gifts/actions";
import { GIFT_DAYS, quotaWords } from "@/lib/gifts/schema";
import type { GiftLine, GiftState, OwnGifts } from "@/lib/gifts/types";

type Props = { own: OwnGifts; made: string | undefined; name: string; member: boolean };

/** The links by which a member lets others read reports, and the form for another. */
export function GiftsView({ own: { gifts, left, toGive }, made, name, member }: Props) {
  const latest = gifts.find(({ id }) => id === made);
  return (
    <div className="max-w-3xl py-10 sm:py-14">
      <h1 className="type-title">Gift links</h1>
      <p className="mt-1 text-ink-soft">
        Each opens one report to anyone who has the link, for {GIFT_DAYS} days, as far as you can read it.
        {member && ` ${quotaWords(left)}`}
      </p>
      {latest && (
        <Callout tone="good" role="status" title="Your link is ready" className="mt-6">
          <CopyField label={`Link to ${latest.report.title}`} value={latest.url} />
        </Callout>
      )}
      {!member && (
        <Callout title="Members can give reports" className="mt-6">
          <p>
            <a href="/pricing" className="text-link">
              See the plans
            </a>
          </p>
        </Callout>
      )}
      {toGive && member && (
        <ActionForm
          action={giveReportAction}
          values={{ report: toGive.slug }}
          className="mt-8 space-y-4 rounded-card border border-rule bg-surface p-5"
        >
          <h2 className="type-subhead wrap-anywhere">{toGive.title}</h2>
          <Choice label={`Show that it is from ${name}`}>
            {(control) => <Switch {...control} name="named" defaultChecked />}
          </Choice>
          <div className="flex flex-wrap gap-3">
            <SubmitButton>Make a gift link</SubmitButton>
            <LinkButton href={`/reports/${toGive.slug}`} variant="quiet">
              Cancel
            </LinkButton>
          </div>
        </ActionForm>
      )}
      {gifts.length === 0 ? (
        !toGive && (
          <EmptyState
            icon={Gift}
            className="mt-8"
            title="No gift links yet"
            text="Every report has a Gift button next to its title."
          >
            <LinkButton href="/reports">Reports</LinkButton>
          </EmptyState>
        )
      ) : (
        <ol className="mt-8 divide-y divide-rule border-y border-rule">
          {gifts.map((gift) => (
            <li key={gift.id} className="py-4">
              <Line gift={gift} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const STATES: Record<GiftState, string> = {
  open: "Open",
  stopped: "Stopped",
  expired: "Expired",
  closed: "Opens nothing today",
};

function Line({
  gift: { id, report, url, named, state, createdAt, expiresAt, readers },
}: {
  gift: GiftLine;
}) {
  return (
    <article aria-label={report.title}>
      <p className="font-medium wrap-anywhere">
        <a href={`/reports/${report.slug}`} className="text-link">
          {report.title}
        </a>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 type-meta">
        <span>{STATES[state]}</span>
        <span>
          Made <DateTime value={createdAt} show="day" />
        </span>
        {state === "open" && (
          <span>
            Until <DateTime value={expiresAt} show="day" />
          </span>
        )}
        <span>{readers === 1 ? "One reader" : `${readers} readers`}</span>
        <span>{named ? "With your name" : "Without your name"}</span>
      </p>
      {state === "open" && (
        <div className="mt-3">
          <CopyField label={`Link to ${report.title}`} value={url} />
        </div>
      )}
      {(state === "open" || state === "stopped") && (
        <ActionForm
          action={stopGiftAction}
          values={{ giftId: id, stop: String(state === "open") }}
          className="mt-2 print:hidden"
        >
          <SubmitButton variant="quiet" size="sm" className="-ml-3">
            {state === "open" ? "Stop this link" : "Open it again"}
          </SubmitButton>
        </ActionForm>
      )}
    </article>
  );
}
