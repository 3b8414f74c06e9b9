import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { removeBrowserAction } from "@/lib/push/actions";
import type { OwnBrowser } from "@/lib/push/types";
import { AddBrowser, ThisBrowser } from "./add-browser";

/** The browsers in which a person is told, and what adds the one that they use. */
export function BrowsersPart({ browsers }: { browsers: readonly OwnBrowser[] }) {
  return (
    <div className="space-y-5">
      <p className="text-sm text-ink-soft">
        What you are told at once also appears on your screen, when a browser of yours is on. Quiet hours and
        a pause hold there too, and signing out ends it.
      </p>
      {browsers.length === 0 ? (
        <p className="text-sm text-ink-soft">No browser shows your alerts yet.</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {browsers.map(({ id, browser, createdAt, toldAt, fingerprint }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">
                  {browser} <ThisBrowser fingerprint={fingerprint} />
                </p>
                <p className="type-meta">
                  Added on <DateTime value={createdAt} show="day" />
                  {toldAt && (
                    <>
                      , last told on <DateTime value={toldAt} show="day" />
                    </>
                  )}
                </p>
              </div>
              <ActionForm action={removeBrowserAction} values={{ subscriptionId: id }}>
                <SubmitButton variant="quiet" size="sm" aria-label={`Remove ${browser}`}>
                  Remove
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <AddBrowser fingerprints={browsers.map(({ fingerprint }) => fingerprint)} />
      <noscript>
        <p className="text-sm text-ink-soft">To add a browser, open this page in it with JavaScript on.</p>
      </noscript>
    </div>
  );
}
