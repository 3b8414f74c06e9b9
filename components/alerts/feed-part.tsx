import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { renewFeedAction } from "@/lib/alerts/actions";

/** The address of a person's feed, which works without signing in, and what renews it. */
export function FeedPart({ address }: { address: string | null }) {
  if (address === null) {
    return (
      <ActionForm action={renewFeedAction} values={{ feed: "on" }} className="space-y-3">
        <p className="text-sm text-ink-soft">
          A feed brings your alerts into a feed reader. Anyone with its address can read it, so keep it to
          yourself.
        </p>
        <SubmitButton variant="secondary">Make a feed</SubmitButton>
      </ActionForm>
    );
  }
  return (
    <div className="space-y-4">
      <p className="text-sm wrap-anywhere">
        <a href={address} className="text-link">
          {address}
        </a>
      </p>
      <p className="text-sm text-ink-soft">
        Anyone with this address can read your alerts. A new address makes the old one useless.
      </p>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={renewFeedAction} values={{ feed: "on" }}>
          <SubmitButton variant="secondary" size="sm">
            Make a new address
          </SubmitButton>
        </ActionForm>
        <ActionForm action={renewFeedAction} values={{ feed: "off" }}>
          <SubmitButton variant="quiet" size="sm">
            Remove the feed
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
