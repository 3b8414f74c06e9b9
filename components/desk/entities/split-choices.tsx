import type { ReactNode } from "react";
import { Tick } from "./tick";

type Choice = { id: string; label: ReactNode; note: string; lang?: string };
type Props = { name: string; title: string; text?: string; choices: Choice[] };

/** What moves from an entity to the new one; nothing unless it is ticked. */
export function SplitChoices({ name, title, text, choices }: Props) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="rounded-card border border-rule bg-surface px-5 py-4">
      <legend className="px-1 text-sm font-semibold">{title}</legend>
      {text && <p className="mb-2 text-[0.8125rem] text-ink-faint">{text}</p>}
      <ul className="space-y-1.5">
        {choices.map(({ id, label, note, lang }) => (
          <li key={id}>
            <Tick name={name} value={id}>
              <span lang={lang}>{label}</span> <span className="text-ink-faint">{note}</span>
            </Tick>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
