"use client";

import type { Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { cn } from "@/components/ui/class-names";
import { AssessForm } from "./assess-form";
import { ClaimList } from "./claim-list";
import { EditForm } from "./edit-form";
import { LinkForm } from "./link-form";
import { MakeForm } from "./make-form";
import { RestForm } from "./rest-form";
import type { Workbench } from "./use-workbench";

type Props = {
  reportId: string;
  editor: Editor | null;
  workbench: Workbench;
  subjectIds: readonly string[];
  find: FindEntities;
  /** the report's details */
  children: ReactNode;
};

/** The side panel: the report's details, or its claims. On a phone a form covers the bottom of the page. */
export function WorkbenchSide({ reportId, editor, workbench, subjectIds, find, children }: Props) {
  const { view, details, claims, turnTo } = workbench;
  const form = view.kind !== "list";
  const tab = (name: string, chosen: boolean, onClick: () => void) => (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onClick}
      className={cn(
        "-mb-px border-b-2 px-1 py-1.5 text-sm",
        chosen ? "border-accent font-semibold text-ink" : "border-transparent text-ink-soft hover:text-ink",
      )}
    >
      {name}
    </button>
  );
  return (
    <>
      <fieldset aria-label="Details and claims" className="mb-4 flex gap-4 border-b border-rule">
        {tab("Details", details, () => turnTo("details"))}
        {tab(claims.list?.length ? `Claims (${claims.list.length})` : "Claims", !details, () =>
          turnTo("claims"),
        )}
      </fieldset>
      <div hidden={!details}>{children}</div>
      {editor && (form || !details) && (
        <section
          aria-label="Claims"
          hidden={details}
          className={cn(
            form &&
              "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-40 max-lg:max-h-[75dvh] max-lg:overflow-y-auto max-lg:rounded-t-overlay max-lg:border max-lg:border-rule max-lg:bg-surface max-lg:p-4 max-lg:shadow-overlay",
          )}
        >
          {view.kind === "list" && <ClaimList editor={editor} workbench={workbench} />}
          {view.kind === "make" && (
            <MakeForm
              key={view.key}
              reportId={reportId}
              editor={editor}
              workbench={workbench}
              chosen={view.chosen}
              subjectIds={subjectIds}
              find={find}
            />
          )}
          {view.kind === "edit" && (
            <EditForm
              reportId={reportId}
              editor={editor}
              workbench={workbench}
              claim={view.claim}
              value={view.value}
              find={find}
            />
          )}
          {view.kind === "assess" && <AssessForm workbench={workbench} claim={view.claim} />}
          {view.kind === "rest" && <RestForm workbench={workbench} claim={view.claim} />}
          {view.kind === "link" && <LinkForm workbench={workbench} claim={view.claim} />}
        </section>
      )}
    </>
  );
}
