import type { PublicKey } from "@/lib/integrity/types";
import { HashText } from "./hash-text";
import { moment } from "./verdict";

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
