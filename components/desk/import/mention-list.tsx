"use client";

import { Check, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PreviewMention } from "@/lib/imports/preview";
import { type Decision, decisionOn, type ImportItem } from "./import-item";

type Props = {
  item: ImportItem;
  mentions: readonly PreviewMention[];
  more: number;
  onChange: (some: Partial<ImportItem>) => void;
};

/** Names of known entities in the text: accepted, rejected or left for later, one by one or all at once. */
export function MentionList({ item, mentions, more, onChange }: Props) {
  const all = (rest: ImportItem["rest"]) => onChange({ rest, decisions: {} });
  const decide = (key: string, decision: Decision) => {
    const { [key]: before, ...others } = item.decisions;
    onChange({ decisions: before === decision ? others : { ...others, [key]: decision } });
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="secondary"
          className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
          aria-pressed={item.rest === "confirmed"}
          onClick={() => all("confirmed")}
        >
          <Check aria-hidden="true" /> Confirm all
        </Button>
        <Button
          size="sm"
          variant="secondary"
          className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
          aria-pressed={item.rest === "rejected"}
          onClick={() => all("rejected")}
        >
          <X aria-hidden="true" /> Reject all
        </Button>
        <Button
          size="sm"
          variant="quiet"
          className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          aria-pressed={item.rest === "proposed"}
          onClick={() => all("proposed")}
        >
          Decide in the editor
        </Button>
      </div>
      <ul className="mt-3 divide-y divide-rule text-sm">
        {mentions.map((mention) => (
          <MentionLine
            key={mention.key}
            mention={mention}
            decision={decisionOn(item, mention)}
            onDecide={(decision) => decide(mention.key, decision)}
          />
        ))}
        {more > 0 && (
          <li className="py-2 text-ink-faint">
            and {more.toLocaleString("en")} more, which follow the choice for all
          </li>
        )}
      </ul>
    </>
  );
}

type LineProps = {
  mention: PreviewMention;
  decision: ImportItem["rest"];
  onDecide: (decision: Decision) => void;
};

function MentionLine({ mention, decision, onDecide }: LineProps) {
  const { words, name, context, ambiguous } = mention;
  return (
    <li className="flex items-start gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{words}</span>
          {name !== words && <span className="text-ink-soft">{name}</span>}
          {decision === "confirmed" && <Badge tone="good">Confirmed</Badge>}
          {decision === "rejected" && <Badge tone="danger">Rejected</Badge>}
          {ambiguous && <Badge tone="caution">Ambiguous</Badge>}
        </p>
        <p className="mt-0.5 line-clamp-2 text-[0.8125rem] wrap-anywhere text-ink-faint">{context}</p>
      </div>
      <div className="flex gap-1">
        <Button
          size="icon-sm"
          variant="quiet"
          className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          aria-label={`Confirm ${words}`}
          aria-pressed={decision === "confirmed"}
          onClick={() => onDecide("confirmed")}
        >
          <Check aria-hidden="true" />
        </Button>
        <Button
          size="icon-sm"
          variant="quiet"
          className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          aria-label={`Reject ${words}`}
          aria-pressed={decision === "rejected"}
          onClick={() => onDecide("rejected")}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
    </li>
  );
}
