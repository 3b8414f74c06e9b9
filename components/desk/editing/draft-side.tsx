"use client";

import type { Editor } from "@tiptap/react";
import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { EntityChoice } from "@/lib/names/types";
import type { AuthorChoice, DraftState } from "@/lib/reports/draft-types";
import { WithdrawForm } from "../publishing/withdraw-form";
import { DeleteDraft } from "../trash/delete-draft";
import { AuthorField } from "./author-field";
import { DateField } from "./date-field";
import type { DraftFields } from "./draft-fields";
import { EntityPanel } from "./entity-panel";
import { SideSection } from "./side-section";
import { SlugField } from "./slug-field";
import { SubjectField } from "./subject-field";
import { TagField } from "./tag-field";

type Props = {
  reportId: string;
  slug: string;
  state: DraftState;
  /** when the report was first published here */
  publishedAt: Date | null;
  authors: readonly AuthorChoice[];
  fields: DraftFields;
  mayPublish: boolean;
  editor: Editor | null;
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  onFields: (change: Partial<DraftFields>) => void;
  onLeave: () => void;
  onSlug: (slug: string) => void;
  mayDelete: boolean;
  onBeforeDelete: () => Promise<unknown>;
  onDeleted: () => void;
};

/** The side panel of the editor: the report's details, and the entities that the text names. */
export function DraftSide(props: Props) {
  const { reportId, slug, state, fields, mayPublish, editor, find, onChoice, onFields } = props;
  const published = state.kind !== "draft";
  return (
    <aside id="details" aria-label="Details" onBlur={props.onLeave} className="scroll-mt-16">
      <SideSection title="Paywall teaser">
        <Field
          id="draft-offer"
          label="What members get"
          hint="Shown at the first paywall. It never quotes the locked text by itself; a later paywall has its own teaser in the text."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              maxLength={2000}
              value={fields.offer}
              onChange={(event) => onFields({ offer: event.target.value })}
            />
          )}
        </Field>
      </SideSection>
      <SideSection title="Authors" count={fields.authorIds.length === 0 ? "none yet" : null}>
        <div id="draft-authors">
          <AuthorField
            authors={props.authors}
            value={fields.authorIds}
            onValue={(authorIds) => onFields({ authorIds })}
          />
        </div>
      </SideSection>
      <SideSection title="Subjects and tags">
        <SubjectField
          value={fields.subjectIds}
          find={find}
          onChoice={onChoice}
          onValue={(subjectIds) => onFields({ subjectIds })}
        />
        <div id="draft-tags">
          <TagField value={fields.tags} onValue={(tags) => onFields({ tags })} />
        </div>
      </SideSection>
      {editor && <EntityPanel editor={editor} />}
      <SideSection title="Address and date">
        <SlugField
          reportId={reportId}
          slug={slug}
          published={published}
          mayPublish={mayPublish}
          onSlug={props.onSlug}
        />
        <DateField publishedAt={props.publishedAt} fields={fields} onFields={onFields} />
      </SideSection>
      <div className="pt-4">
        {state.kind === "draft" && props.mayDelete && (
          <DeleteDraft reportId={reportId} onBefore={props.onBeforeDelete} onDeleted={props.onDeleted} />
        )}
        {state.kind === "published" && mayPublish && <WithdrawForm reportId={reportId} />}
      </div>
    </aside>
  );
}
