type Choice = { id: string; label: string; note: string; lang?: string };
type Props = { name: string; title: string; text?: string; choices: Choice[] };

/** What of an entity goes to the new one; nothing unless it is ticked. */
export function SplitChoices({ name, title, text, choices }: Props) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="rounded-card border border-rule bg-surface px-5 py-4">
      <legend className="px-1 text-sm font-semibold">{title}</legend>
      {text && <p className="mb-2 text-[0.8125rem] text-ink-faint">{text}</p>}
      <ul className="space-y-1.5">
        {choices.map(({ id, label, note, lang }) => (
          <li key={id}>
            <label className="flex min-h-6 items-start gap-2.5 text-sm">
              <input
                type="checkbox"
                name={name}
                value={id}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 break-words">
                <span lang={lang}>{label}</span> <span className="text-ink-faint">{note}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
