import { DateTime } from "@/components/ui/date-time";
import { hrefWith } from "@/components/ui/pagination";
import type { AuditChange, AuditLine } from "@/lib/audit/types";
import { deviceName } from "@/lib/auth/session/device-name";
import { actionLabel, fieldLabel, isOwnAct } from "./audit-action-label";

/** Entries of the audit log: who did what, to what, when, from where, and what changed. */
export function AuditEntryList({ lines, showSubject = true }: { lines: AuditLine[]; showSubject?: boolean }) {
  if (lines.length === 0) return <p className="text-sm text-ink-soft">Nothing yet.</p>;
  return (
    <ol className="divide-y divide-rule">
      {lines.map((line) => (
        <li
          key={line.seq}
          className="grid gap-x-6 gap-y-2 py-4 first:pt-0 md:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <p className="type-meta">
            <DateTime value={line.at} className="text-ink-soft" />
            <span className="block">
              No. {line.seq}
              {line.address && ` · ${line.address}`}
            </span>
            {line.userAgent && (
              <span className="block truncate" title={line.userAgent}>
                {deviceName(line.userAgent)}
              </span>
            )}
          </p>
          <div className="min-w-0 text-sm">
            <p className="wrap-anywhere">
              <Actor line={line} /> {actionLabel(line.action)}
              {showSubject && !isOwnAct(line.action) && <Subject line={line} />}
            </p>
            <Changes changes={line.changes} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The person who acted; an act of the account itself, before it has a session, is shown as that account's. */
function Actor({ line }: { line: AuditLine }) {
  const own = isOwnAct(line.action) ? { id: line.subjectId, name: line.subjectLabel, email: "" } : null;
  const actor = line.actor ?? own;
  if (!actor?.name) return <span className="font-medium">Not signed in</span>;
  return (
    <a href={`/admin/people/${actor.id}`} title={actor.email || undefined} className="quiet-link font-medium">
      {actor.name}
    </a>
  );
}

function Subject({ line }: { line: AuditLine }) {
  const href =
    line.subjectKind === "Account"
      ? `/admin/people/${line.subjectId}`
      : hrefWith("/admin/audit", { kind: line.subjectKind, subject: line.subjectId });
  return (
    <>
      {": "}
      <a href={href} className="quiet-link text-ink-soft">
        {line.subjectLabel ?? `${line.subjectKind} ${line.subjectId}`}
      </a>
    </>
  );
}

function Changes({ changes }: { changes: AuditChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-1 rounded-card bg-sunken px-3 py-2 text-[0.8125rem] sm:grid-cols-[9rem_minmax(0,1fr)]">
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-ink-faint">{fieldLabel(change.field)}</dt>
          <dd className="wrap-anywhere max-sm:mb-1">
            {change.before !== null && <Value kind="before" text={change.before} />}
            {change.before !== null && change.after !== null && <span aria-hidden="true"> → </span>}
            {change.after !== null && <Value kind="after" text={change.after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function Value({ kind, text }: { kind: "before" | "after"; text: string }) {
  const shown = INSTANT.test(text) ? <DateTime value={text} /> : text || "(empty)";
  return kind === "before" ? (
    <del className="text-ink-faint">
      <span className="sr-only">before: </span>
      {shown}
    </del>
  ) : (
    <ins className="font-medium no-underline">
      <span className="sr-only">after: </span>
      {shown}
    </ins>
  );
}
