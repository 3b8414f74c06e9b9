import type { FormAction } from "@/components/ui/action-form";
import { ActButton } from "./act-button";
import { More } from "./section";

type Props = {
  facts: readonly { id: string; text: string; lang?: string }[];
  /** restores one; its id is sent in this field */
  action: FormAction;
  field: string;
};

/** Names or identifiers that were retired, each with a button that restores it. */
export function Retired({ facts, action, field }: Props) {
  if (facts.length === 0) return null;
  return (
    <More title={`Retired (${facts.length})`}>
      <ul className="divide-y divide-rule text-sm">
        {facts.map(({ id, text, lang }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span lang={lang} className="text-ink-soft line-through">
              {text}
            </span>
            <ActButton action={action} values={{ [field]: id }} of={text}>
              Restore
            </ActButton>
          </li>
        ))}
      </ul>
    </More>
  );
}
