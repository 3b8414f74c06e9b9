"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Spinner } from "@/components/ui/loading";
import type { ImportPreview } from "@/lib/imports/preview";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";
import type { ImportItem, Picture } from "./import-item";
import { ItemFields } from "./item-fields";
import { ItemPart } from "./item-part";
import { MentionList } from "./mention-list";
import { NoticeList } from "./notice-list";
import { StructureList } from "./structure-list";

type Props = {
  item: ImportItem;
  pictures: readonly Picture[];
  choices: readonly AccessLevelChoice[];
  onChange: (some: Partial<ImportItem>) => void;
  onCreate: () => void;
  onRetry: () => void;
  onRemove: () => void;
};

/** One file: what was read, what was left out and why, what it mentions, and the button to create a draft. */
export function ItemView({ item, pictures, choices, onChange, onCreate, onRetry, onRemove }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="rounded-card border border-rule bg-surface p-4 sm:p-6">
      <div className="flex items-start gap-3">
        <h2 id={heading} className="type-subhead min-w-0 flex-1 wrap-anywhere">
          {item.name}
        </h2>
        <Button size="icon-sm" variant="quiet" aria-label={`Remove ${item.name}`} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <div aria-live="polite" className="mt-3 space-y-4">
        {item.phase === "reading" && (
          <p className="flex items-center gap-2 text-sm text-ink-soft">
            <Spinner /> Reading…
          </p>
        )}
        {item.problem && (
          <FormMessage
            tone="danger"
            title={item.phase === "refused" ? "This file cannot be imported" : "No draft was created"}
          >
            <p>{item.problem}</p>
          </FormMessage>
        )}
        {item.phase === "refused" && item.content !== "" && (
          <Button variant="secondary" size="sm" onClick={onRetry}>
            Read again
          </Button>
        )}
        {item.made && (
          <FormMessage
            tone="good"
            title={item.made.created ? "The draft was created" : "The draft has a new revision"}
          >
            <LinkButton href={`/desk/reports/${item.made.reportId}`} size="sm" className="mt-2">
              Open in the editor
            </LinkButton>
          </FormMessage>
        )}
      </div>
      {item.preview && item.phase !== "reading" && !item.made && (
        <Ready
          item={item}
          preview={item.preview}
          pictures={pictures}
          choices={choices}
          onChange={onChange}
          onCreate={onCreate}
        />
      )}
    </section>
  );
}

type ReadyProps = Pick<Props, "item" | "pictures" | "choices" | "onChange" | "onCreate"> & {
  preview: ImportPreview;
};

function Ready({ item, preview, pictures, choices, onChange, onCreate }: ReadyProps) {
  const missing = preview.images.filter(
    (path) => !pictures.some(({ name }) => name === path || name === path.split("/").at(-1)),
  );
  const attention = preview.notices.some(({ kind }) => kind === "guessed" || kind === "warning");
  return (
    <div className="mt-4 space-y-5">
      <ItemFields item={item} preview={preview} onChange={onChange} />
      {missing.length > 0 && (
        <FormMessage
          tone="info"
          title={missing.length === 1 ? "A picture is missing" : "Pictures are missing"}
        >
          <p>Add {missing.join(", ")} above; Markdown shows it and it is not here yet.</p>
        </FormMessage>
      )}
      <ItemPart title="Structure" count={preview.blocks.length + preview.moreBlocks} open>
        <StructureList blocks={preview.blocks} more={preview.moreBlocks} choices={choices} />
      </ItemPart>
      {preview.notices.length > 0 && (
        <ItemPart title="Guessed, changed or left out" count={preview.notices.length} open={attention}>
          <NoticeList notices={preview.notices} />
        </ItemPart>
      )}
      {preview.mentions.length > 0 && (
        <ItemPart title="Mentions found" count={preview.mentions.length + preview.moreMentions}>
          <MentionList
            item={item}
            mentions={preview.mentions}
            more={preview.moreMentions}
            onChange={onChange}
          />
        </ItemPart>
      )}
      {/* stays in view while a long report is reviewed */}
      <div className="sticky bottom-0 -mx-4 -mb-4 rounded-b-card border-t border-rule bg-surface px-4 py-3 sm:-mx-6 sm:-mb-6 sm:px-6">
        <Button onClick={onCreate} pending={item.phase === "creating"}>
          Create draft
        </Button>
      </div>
    </div>
  );
}
