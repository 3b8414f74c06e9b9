import { Gift } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { EndedGift } from "@/lib/gifts/queries/open-gift";
import type { OpenedGift } from "@/lib/gifts/types";
import { CountReader } from "./count-reader";

/** Above a report that was given: by whom, until when, and how to read on afterwards. */
export function GiftNotice({ gift: { giver, expiresAt }, token }: { gift: OpenedGift; token: string }) {
  return (
    <div className="max-w-[46rem] pt-8 lg:mx-auto print:hidden">
      <Callout title={giver === null ? "A member gave you this report" : `${giver} gave you this report`}>
        <p>
          The link works until <DateTime value={expiresAt} style="long" />. A membership opens the other
          reports too.
        </p>
        <p>
          <a href="/pricing" className="text-link">
            See the plans
          </a>
        </p>
      </Callout>
      <CountReader token={token} />
    </div>
  );
}

const ENDED = {
  stopped: "The person who gave you this report has stopped the link.",
  expired: "Links to a gift work for two weeks.",
  closed: "What it was a link to is no longer open to the person who gave it.",
};

/** Instead of a report whose link opens nothing any more. */
export function EndedGiftView({ gift: { ended, slug } }: { gift: EndedGift }) {
  return (
    <div className="max-w-3xl py-14">
      <h1 className="type-title">This gift has ended</h1>
      <EmptyState
        icon={Gift}
        className="mt-8"
        title={ENDED[ended]}
        text="The beginning of every report is open to everyone."
      >
        <LinkButton href={`/reports/${slug}`}>To the report</LinkButton>
        <LinkButton href="/pricing" variant="secondary">
          See the plans
        </LinkButton>
      </EmptyState>
    </div>
  );
}
