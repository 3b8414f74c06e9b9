import { HistorySwitch } from "@/components/account/history-switch";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { MixedText } from "@/components/ui/mixed-text";
import { itemKind, itemName } from "@/components/watchlist/item-words";
import { PaceForm } from "@/components/watchlist/pace-form";
import type { AlertLine, OwnSettings } from "@/lib/alerts/types";
import type { Watchlist } from "@/lib/following/types";
import type { OwnBrowser } from "@/lib/push/types";
import { AlertList } from "./alert-list";
import { BrowsersPart } from "./browsers-part";
import { FeedPart } from "./feed-part";
import { SettingsForm } from "./settings-form";

type Props = {
  settings: OwnSettings;
  watchlist: Watchlist;
  waiting: readonly AlertLine[];
  latest: readonly AlertLine[];
  /** the address of their feed, if they have one */
  feed: string | null;
  browsers: readonly OwnBrowser[];
};

/** How a person is told of changes, and of each thing they follow. */
export function AlertSettingsView({ settings, watchlist, waiting, latest, feed, browsers }: Props) {
  const { sections } = watchlist;
  const items = sections.flatMap((section) => section.items);
  return (
    <div className="max-w-3xl space-y-12 py-10 sm:py-14">
      <div>
        <Breadcrumb trail={[{ href: "/account", name: "Account" }]} current="Alerts" />
        <h1 className="mt-4 type-title">How you are told</h1>
        <p className="mt-1 text-ink-soft">
          You are told of changes to what you follow, of corrections and withdrawals of what you have read,
          and of replies to you.
        </p>
      </div>
      <Part id="settings" title="Settings">
        <SettingsForm settings={settings} />
      </Part>
      <Part id="follows" title="What you follow">
        {items.length === 0 ? (
          <p className="text-sm text-ink-soft">
            Nothing yet. Companies, materials, topics, authors, reports, claims and searches have a Follow
            button.
          </p>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {items.map((item) => (
              <li
                key={item.id}
                className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_20rem] sm:items-end"
              >
                <div className="min-w-0">
                  <p className="type-meta">{itemKind(item)}</p>
                  <p className="mt-0.5 font-medium wrap-anywhere">
                    <MixedText text={itemName(item)} />
                  </p>
                </div>
                <PaceForm followId={item.id} name={itemName(item)} pace={item.pace} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="waiting" title="What is waiting">
        {waiting.length === 0 ? (
          <p className="text-sm text-ink-soft">Nothing is waiting to be sent.</p>
        ) : (
          <AlertList alerts={waiting} />
        )}
      </Part>
      <Part id="latest" title="What you were told lately">
        {latest.length === 0 ? (
          <p className="text-sm text-ink-soft">Nothing yet.</p>
        ) : (
          <AlertList alerts={latest} />
        )}
        <p className="text-sm">
          <a href="/alerts" className="text-link">
            All alerts
          </a>
        </p>
      </Part>
      <Part id="browsers" title="In your browsers">
        <BrowsersPart browsers={browsers} />
      </Part>
      <Part id="feed" title="Feed">
        <FeedPart address={feed} />
      </Part>
      <Part id="reading" title="Reading history">
        <HistorySwitch on={settings.history} />
      </Part>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-6 space-y-5">
      <h2 id={`${id}-title`} className="type-subhead">
        {title}
      </h2>
      {children}
    </section>
  );
}
