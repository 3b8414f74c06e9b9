import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import { setBackAction } from "@/lib/house/actions";
import type { SettingChange } from "@/lib/house/sections";
import { SETTING_LABELS } from "@/lib/house/sections";

/** Who set what, when, and what it was before; each change has a way back. */
export function SettingsHistory({ changes }: { changes: readonly SettingChange[] }) {
  return (
    <section aria-labelledby="history" className="mt-12">
      <h2 id="history" className="type-subhead">
        History
      </h2>
      {changes.length === 0 ? (
        <p className="mt-3 text-sm text-ink-soft">Nothing has been changed yet: the defaults are in force.</p>
      ) : (
        <Table label="History of these settings" stack className="mt-3">
          <TableHead>
            <TableRow>
              <TableHeading>Setting</TableHeading>
              <TableHeading>Before</TableHeading>
              <TableHeading>After</TableHeading>
              <TableHeading>When and who</TableHeading>
              <TableHeading>
                <span className="sr-only">Way back</span>
              </TableHeading>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map((change) => (
              <Change key={`${change.key} ${change.number}`} change={change} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}

function Change({ change }: { change: SettingChange }) {
  const { key, number, before, after, setAt, setBy, current } = change;
  const label = SETTING_LABELS[key];
  return (
    <TableRow>
      <TableHeading scope="row">{label}</TableHeading>
      <TableCell label="Before" className="wrap-anywhere">
        <Value value={before} />
      </TableCell>
      <TableCell label="After" className="wrap-anywhere">
        <Value value={after} />
      </TableCell>
      <TableCell label="When and who">
        <div className="min-w-0">
          <DateTime value={setAt} />
          <span className="block text-ink-faint wrap-anywhere">{setBy ?? "Not by a person"}</span>
        </div>
      </TableCell>
      <TableCell>
        {/* What is in force now goes back to what was before it; an older change to what it set. */}
        <ActionForm
          action={setBackAction}
          values={{ key, number: String(current ? number - 1 : number) }}
          className="space-y-2"
        >
          <SubmitButton
            variant="secondary"
            size="sm"
            aria-label={current ? `Undo this change of ${label}` : `Set ${label} to this again`}
          >
            {current ? "Undo" : "Set again"}
          </SubmitButton>
        </ActionForm>
      </TableCell>
    </TableRow>
  );
}

/** Long ones are cut: the whole is in the audit log. */
function Value({ value }: { value: unknown }) {
  const text = wordsOf(value);
  return text === "" ? (
    <span className="text-ink-faint">empty</span>
  ) : (
    <span>{text.length > 160 ? `${text.slice(0, 159)}…` : text}</span>
  );
}

function wordsOf(value: unknown): string {
  if (value === null) return "the default";
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.map(wordsOf).join(", ");
  // A logo: its bytes have a name that says nothing.
  if (typeof value === "object" && value && "width" in value && "height" in value)
    return `a picture of ${value.width} × ${value.height} pixels`;
  if (typeof value === "object")
    return Object.values(value ?? {})
      .map(wordsOf)
      .filter(Boolean)
      .join(" · ");
  return String(value);
}
