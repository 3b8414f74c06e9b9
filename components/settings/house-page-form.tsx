import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextareaField, TextField } from "@/components/ui/form-fields";
import { changePageAction } from "@/lib/house/actions";

type Props = { name: string; label: string; page: { title: string; text: string } | null; seen: string };

/** The title and text of a page, in Markdown. */
export function HousePageForm({ name, label, page, seen }: Props) {
  return (
    <ActionForm
      action={changePageAction}
      fields={["title", "text"]}
      values={{ seen, page: name }}
      className="max-w-2xl space-y-5"
    >
      <TextField name="title" label="Title" defaultValue={page?.title ?? label} />
      <TextareaField
        name="text"
        label="Text"
        hint="In Markdown, as imported reports are: headings begin with ##, links are [words](address). Empty both fields to take the page away."
        rows={18}
        defaultValue={page?.text}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Save</SubmitButton>
        {page && (
          <LinkButton href={`/${name}`} variant="secondary">
            See the page
          </LinkButton>
        )}
        <LinkButton href="/admin/settings/pages" variant="quiet">
          Back to pages
        </LinkButton>
      </div>
    </ActionForm>
  );
}
