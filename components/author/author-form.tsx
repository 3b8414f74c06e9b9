import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SwitchField, TextareaField, TextField } from "@/components/ui/form-fields";
import { writeAuthorAction } from "@/lib/authors/actions";
import type { AuthorDraft } from "@/lib/authors/types";
import { PictureField } from "./picture-field";

type Props = {
  /** absent for a new one */
  author?: AuthorDraft;
  /** the name to begin with */
  name?: string;
  /** the viewer writes all authors, and says whose they are */
  all: boolean;
};

/** Makes an author, or changes one. */
export function AuthorForm({ author, name, all }: Props) {
  return (
    <ActionForm
      action={writeAuthorAction}
      fields={["name", "bio", "picture", "email"]}
      values={{ ...(author && { authorId: author.id }), ...(all && { chooses: "true" }) }}
      className="max-w-2xl space-y-5"
    >
      <TextField
        name="name"
        label="Name"
        hint={author && "What is published keeps the name it was signed with."}
        defaultValue={author?.name ?? name}
        required
      />
      <TextareaField
        name="bio"
        label="Biography"
        hint="In Markdown, for the author’s page: links are [words](address). May be empty."
        rows={8}
        defaultValue={author?.bio}
      />
      <PictureField picture={author?.picture ?? null} />
      {author?.picture && <SwitchField name="pictureGone" label="Remove the picture" on={false} />}
      {all && (
        <TextField
          name="email"
          type="email"
          label="Account"
          hint="The address of the account that this author belongs to. Empty for a guest, or for the desk as a whole."
          defaultValue={author?.email ?? ""}
          autoComplete="off"
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{author ? "Save" : "Add the author"}</SubmitButton>
        {author && (
          <>
            <LinkButton href={`/authors/${author.slug}`} variant="secondary">
              See the page
            </LinkButton>
            <LinkButton href="/desk/authors" variant="quiet">
              Back to authors
            </LinkButton>
          </>
        )}
      </div>
    </ActionForm>
  );
}
