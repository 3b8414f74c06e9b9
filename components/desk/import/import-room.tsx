"use client";

import { useRouter } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";
import { ChooseFiles } from "./choose-files";
import type { ImportItem } from "./import-item";
import { ItemView } from "./item-view";
import { LevelOptions } from "./level-options";
import { PasteText } from "./paste-text";
import { useImports } from "./use-imports";

type Props = { choices: readonly AccessLevelChoice[]; usual: string };

/** The import screen: choose or paste, review, decide, create drafts. */
export function ImportRoom({ choices, usual }: Props) {
  const router = useRouter();
  const { items, pictures, levels, change, changeLevels, addText, addFiles, preview, remove, create } =
    useImports();
  const make = async (item: ImportItem) => {
    const reportId = await create(item);
    // a single file opens its draft; with several, the others still need a review
    if (reportId && items.length === 1) router.push(`/desk/reports/${reportId}`);
  };
  return (
    <div className="max-w-3xl space-y-8">
      <div>
        <h1 className="type-title">Import</h1>
        <p className="mt-2 text-ink-soft">
          Nothing is published here: each file becomes a draft, and what was guessed waits for you to confirm
          it.
        </p>
      </div>
      <div className="space-y-6">
        <ChooseFiles onFiles={(files) => void addFiles(files)} />
        {pictures.length > 0 && (
          <p className="flex flex-wrap gap-2 text-sm text-ink-soft">
            Pictures:
            {pictures.map(({ name }) => (
              <Badge key={name}>{name}</Badge>
            ))}
          </p>
        )}
        <PasteText onText={addText} />
        <LevelOptions levels={levels} choices={choices} usual={usual} onChange={changeLevels} />
      </div>
      {items.map((item) => (
        <ItemView
          key={item.id}
          item={item}
          pictures={pictures}
          choices={choices}
          onChange={(some) => change(item.id, some)}
          onCreate={() => void make(item)}
          onRetry={() => void preview(item)}
          onRemove={() => remove(item.id)}
        />
      ))}
    </div>
  );
}
