import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { ImportPreview } from "@/lib/imports/preview";
import type { ImportItem } from "./import-item";

type Props = { item: ImportItem; preview: ImportPreview; onChange: (some: Partial<ImportItem>) => void };

/** Title and address as read, to confirm or change, and what else was found above the text. */
export function ItemFields({ item, preview, onChange }: Props) {
  const guessed = preview.notices.some(
    (notice) => notice.kind === "guessed" && notice.what.startsWith("Title"),
  );
  const found = [
    preview.byline.length > 0 && `By ${preview.byline.join(", ")}`,
    preview.publishedAt?.slice(0, 10),
    preview.tags.length > 0 && `Tags: ${preview.tags.join(", ")}`,
  ].filter(Boolean);
  return (
    <div className="space-y-4">
      <Field
        label="Title"
        hint={guessed ? "Taken from the first sentence: the text has no title of its own." : undefined}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={item.title ?? preview.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Address"
        hint="If an earlier import of the same file has this address, this one becomes its new revision."
      >
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={item.slug ?? preview.slug}
            onChange={(event) => onChange({ slug: event.target.value })}
          />
        )}
      </Field>
      {preview.standfirst && (
        <p className="text-sm">
          <span className="text-ink-faint">Standfirst </span>
          {preview.standfirst}
        </p>
      )}
      {found.length > 0 && <p className="text-sm text-ink-soft">{found.join(" · ")}</p>}
    </div>
  );
}
