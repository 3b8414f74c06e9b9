import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { SelectField } from "@/components/ui/form-fields";
import { MoveButtons } from "@/components/ui/move-buttons";
import { EditSection, SectionLines } from "@/components/ui/own-list";
import {
  fileBookmarkAction,
  moveBookmarkAction,
  moveFolderAction,
  removeBookmarkAction,
  removeFolderAction,
  renameFolderAction,
} from "@/lib/library/actions";
import type { KeptReport, LibrarySection } from "@/lib/library/types";

type Folder = { id: string; name: string };
type Props = { section: LibrarySection; folders: readonly Folder[]; first: boolean; last: boolean };

/** A folder of the library with its reports; what is in none comes first and has no heading of its own. */
export function LibraryFolder({ section: { id, name, items }, folders, first, last }: Props) {
  return (
    <section aria-label={name ?? "In no folder"}>
      {id !== null && name !== null && <Heading folder={{ id, name }} {...{ first, last }} />}
      <SectionLines items={items} empty="Nothing in this folder yet: “Edit” moves a bookmark into it.">
        {(item, ends) => <Line item={item} folderId={id} folders={folders} {...ends} />}
      </SectionLines>
    </section>
  );
}

function Heading({ folder: { id, name }, first, last }: { folder: Folder; first: boolean; last: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 className="min-w-0 type-subhead wrap-anywhere">{name}</h2>
      <div className="flex min-w-0 flex-wrap items-start gap-3 text-sm print:hidden">
        <MoveButtons
          action={moveFolderAction}
          values={{ folderId: id }}
          {...{ name: `folder ${name}`, first, last }}
        />
        <EditSection
          kind="folder"
          name={name}
          values={{ folderId: id }}
          rename={renameFolderAction}
          remove={removeFolderAction}
          keeps="its bookmarks"
          className="py-1.5"
        />
      </div>
    </div>
  );
}

type LineProps = {
  item: KeptReport;
  folderId: string | null;
  folders: readonly Folder[];
  first: boolean;
  last: boolean;
};

/** A bookmark: the report, how far it was read, and what can be changed. */
function Line({ item, folderId, folders, first, last }: LineProps) {
  const { id, report, standfirst, gone, keptAt, progress, blockId } = item;
  const continues = !gone && blockId !== null && progress !== null && progress > 0 && progress < 95;
  return (
    <article aria-label={report.title} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          <a href={`/reports/${report.slug}`} className="text-link">
            {report.title}
          </a>
        </p>
        {standfirst && <p className="mt-1 line-clamp-2 text-sm wrap-anywhere text-ink-soft">{standfirst}</p>}
        <p className="mt-1 flex flex-wrap gap-x-3 type-meta">
          <span>
            Kept <DateTime value={keptAt} show="day" />
          </span>
          {gone && <span>Withdrawn</span>}
          {continues && (
            <a href={`/reports/${report.slug}#${blockId}`} className="text-link">
              Continue at {progress}%
            </a>
          )}
          {!gone && progress !== null && progress >= 95 && <span>Read</span>}
        </p>
      </div>
      <div className="flex gap-1 print:hidden">
        <MoveButtons
          action={moveBookmarkAction}
          values={{ bookmarkId: id }}
          {...{ name: report.title, first, last }}
        />
      </div>
      <details className="col-span-2 text-sm print:hidden">
        <summary className="text-ink-soft">
          Edit <span className="sr-only">{report.title}</span>
        </summary>
        <div className="mt-3 max-w-xl space-y-5 rounded-card border border-rule bg-surface p-4">
          {folders.length > 0 && (
            <ActionForm
              action={fileBookmarkAction}
              fields={["folderId"]}
              values={{ bookmarkId: id }}
              className="space-y-3"
            >
              <SelectField
                name="folderId"
                label="Folder"
                defaultValue={folderId ?? ""}
                options={[
                  { value: "", label: "No folder" },
                  ...folders.map((folder) => ({ value: folder.id, label: folder.name })),
                ]}
              />
              <SubmitButton variant="secondary" size="sm">
                Save
              </SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={removeBookmarkAction} values={{ bookmarkId: id }}>
            <SubmitButton variant="quiet" size="sm" className="-ml-3">
              Remove bookmark
            </SubmitButton>
          </ActionForm>
        </div>
      </details>
    </article>
  );
}
