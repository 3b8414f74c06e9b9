import type { LogHead, PublicKey } from "@/lib/integrity/types";
import { moment } from "./verdict";

/** A hash in groups of eight digits, to compare with a printed copy. Copies as one word. */
export function HashText({ hash }: { hash: string }) {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return (
    <p className="mt-2 flex flex-wrap gap-x-2.5 rounded-card bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-6 select-all">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other key and never move
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}

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

/** The keys that sign or signed the log, newest first. */
export function KeySection({ keys }: { keys: readonly PublicKey[] }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" className="type-subhead">
        Signing keys
      </h2>
      {keys.length === 0 && <p className="mt-2 text-sm text-ink-soft">The first publication creates one.</p>}
      <ol className="mt-2 space-y-5">
        {[...keys].reverse().map((key) => (
          <li key={key.id}>
            <p className="text-sm text-ink-soft">
              {key.retiredAt
                ? `From ${moment(key.createdAt)} to ${moment(key.retiredAt)}`
                : `In use since ${moment(key.createdAt)}`}
              {key.endorsedBy && key.endorsedBy !== key.id
                ? `; endorsed by ${key.endorsedBy.slice(0, 8)}…`
                : key !== keys[0] && "; not endorsed by the previous key, which was lost"}
              . Fingerprint:
            </p>
            <HashText hash={key.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}
