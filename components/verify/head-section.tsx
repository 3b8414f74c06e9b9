import type { LogHead } from "@/lib/integrity/types";
import { HashText } from "./hash-text";
import { moment } from "./verdict";

/** The newest entry of the log, for anyone who wants to keep it. */
export function HeadSection({ head }: { head: LogHead | null }) {
  return (
    <section aria-labelledby="head">
      <h2 id="head" className="type-subhead">
        Head of the log, for auditors
      </h2>
      {head ? (
        <>
          <p className="mt-2 text-sm text-ink-soft">
            Entry {head.seq}, {moment(head.at)}. Keep this hash: with it you can detect any later change to
            the log so far.
          </p>
          <HashText hash={head.hash} />
        </>
      ) : (
        <p className="mt-2 text-sm text-ink-soft">Nothing has been published yet.</p>
      )}
    </section>
  );
}
