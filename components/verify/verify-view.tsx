import type { LogHead, PublicKey } from "@/lib/integrity/types";
import { CheckForm } from "./check-form";
import { HeadSection, KeySection } from "./log-sections";

type Props = { head: LogHead | null; keys: readonly PublicKey[]; site: string; of: string };

/** The page where anyone can check what was published here. */
export function VerifyView({ head, keys, site, of }: Props) {
  return (
    <div className="grid gap-x-16 gap-y-12 pt-8 pb-16 sm:pt-12 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
      <div>
        <h1 className="type-title">Verify</h1>
        <p className="mt-3 text-ink">
          Check before you cite or act: what was published here cannot be changed or taken back without a
          trace, not even by us.
        </p>
        <p className="mt-3 text-ink-soft">
          Everything published here is entered in a log: each entry holds the hash of the version and of the
          entry before it, and is signed. Your browser fetches the log and checks it itself, from the first
          entry on.
        </p>
        <noscript>
          <p className="mt-4 text-sm text-caution">
            The check runs in your browser and needs JavaScript. The operator of this site can run it with{" "}
            <code>npm run verify</code>.
          </p>
        </noscript>
        <CheckForm of={of} site={site} />
        <HowSection site={site} />
      </div>
      <div className="space-y-10 lg:pt-16">
        <HeadSection head={head} />
        <KeySection keys={keys} />
      </div>
    </div>
  );
}

function HowSection({ site }: { site: string }) {
  return (
    <section aria-labelledby="how" className="mt-12 text-sm text-ink-soft">
      <h2 id="how" className="type-subhead text-ink">
        What a check can show
      </h2>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        <li>
          <strong className="font-semibold text-ink">A printed report</strong> carries the hash of its version
          at its foot. The check tells which version it is, and whether it was corrected or withdrawn since.
        </li>
        <li>
          <strong className="font-semibold text-ink">A report’s address:</strong> if you may read all of it,
          the hash is computed again from the text that the site sends you.
        </li>
        <li>
          <strong className="font-semibold text-ink">An exported file</strong> (STIX, FollowTheMoney, GraphML)
          carries a seal that breaks if any part of the file is changed.
        </li>
        <li>
          <strong className="font-semibold text-ink">A head that you kept</strong> shows that nothing in the
          log has been changed or cut off since you saw it. Without one, a truncated log looks like a complete
          one.
        </li>
      </ul>
      <p className="mt-3">
        It does not show that what was published is true. The log itself is at{" "}
        <a href="/verify/log.json" className="text-link wrap-anywhere">
          {site}/verify/log.json
        </a>
        ; hashes are SHA-256 over canonical JSON (RFC 8785), signatures Ed25519.
      </p>
    </section>
  );
}
