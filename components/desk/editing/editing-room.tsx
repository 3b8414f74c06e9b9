"use client";

import "@/components/ui/zod-without-eval";
import dynamic from "next/dynamic";
import { useCallback, useState } from "react";
import { createEntityBook, EntityBookContext } from "@/components/editor/entity-book";
import type { OnUnknown } from "@/components/editor/extensions/entity-suggestion";
import { Callout } from "@/components/ui/callout";
import { Skeleton } from "@/components/ui/loading";
import { showToast } from "@/components/ui/show-toast";
import type { EntityChoice } from "@/lib/names/types";
import { suggestEntitiesAction } from "@/lib/reports/actions";
import type { OpenDraft } from "@/lib/reports/draft-types";
import type { CheckReasons } from "../publishing/check-reasons";
import { PublishDialog, type PublishDialogProps } from "../publishing/publish-dialog";
import { useFindingWalk } from "../publishing/use-finding-walk";
import { WalkBar } from "../publishing/walk-bar";
import { useWorkbench } from "../workbench/use-workbench";
import { WorkbenchSide } from "../workbench/workbench-side";
import { ConflictDialog } from "./conflict-dialog";
import { DeletedNotice } from "./deleted-notice";
import { DeskBar } from "./desk-bar";
import { DraftSide } from "./draft-side";
import { LocalCopyNotice } from "./local-copy-notice";
import { NewEntityDialog, type NewName } from "./new-entity-dialog";
import { TitleFields } from "./title-fields";
import { useDraftPage } from "./use-draft-page";

/** The editor's code is loaded only on this page. */
const ReportEditor = dynamic(
  () => import("@/components/editor/report-editor").then((module) => module.ReportEditor),
  {
    ssr: false,
    loading: () => <EditorSkeleton />,
  },
);

const findEntities = async (words: string): Promise<EntityChoice[]> => {
  if (words.trim() === "") return [];
  const answer = await suggestEntitiesAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
};

type Props = {
  draft: OpenDraft;
  mayPublish: boolean;
  announced: number;
  /** requests of readers about this report that wait for an answer */
  corrections: number;
};

/** The page where a report is written. */
export function EditingRoom({ draft, mayPublish, announced, corrections }: Props) {
  const { reportId, levels, authors } = draft;
  const page = useDraftPage(draft);
  const [book] = useState(() => createEntityBook(draft.entities));
  const [standing, setStanding] = useState({ state: draft.state, slug: draft.slug, at: draft.revision });
  const [publishing, setPublishing] = useState<{ ready: PublishDialogProps["ready"] } | null>(null);
  const { saver, state: save, fields } = page;
  const workbench = useWorkbench(reportId, page.editor);
  const [unknown, setUnknown] = useState<NewName | null>(null);
  const addToRegister = useCallback<OnUnknown>((name, done) => setUnknown({ name, done }), []);

  const touch = useCallback(() => saver.touch(), [saver]);
  const openPublish = async () => {
    setPublishing({ ready: null });
    await saver.flush("saved");
    const reading = page.read();
    const now = saver.state();
    if (now.kind === "saved" && "content" in reading) {
      setPublishing({ ready: { content: reading.content, revision: now.revision } });
    } else setPublishing(null);
  };
  const [reasons, setReasons] = useState<CheckReasons>({});
  const findings = useFindingWalk(page.editor, { pause: publishing !== null, onBack: openPublish });
  const onPublished = ({ number: version, head }: { number: number; head: string }) => {
    setPublishing(null);
    setReasons({});
    findings.end();
    setStanding({ ...standing, state: { kind: "published", version, changed: false }, at: save.revision });
    showToast({
      title: `Version ${version} is published`,
      text: `Published and signed. For auditors: ${head.slice(0, 16)}…, in full at /verify`,
      tone: "good",
      action: { name: "View report", onPress: () => window.open(`/reports/${standing.slug}`) },
    });
  };
  const shown =
    standing.state.kind === "published"
      ? { ...standing.state, changed: standing.state.changed || save.revision > standing.at }
      : standing.state;
  return (
    <EntityBookContext value={book}>
      <DeskBar
        reportId={reportId}
        state={shown}
        save={save}
        {...{ mayPublish, corrections }}
        onRetry={page.retry}
        onPublish={openPublish}
      />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-[86rem] gap-x-14 px-4 pt-6 pb-24 [--desk-bar:3.5rem] [--page-gutter:1rem] sm:px-6 sm:pt-10 sm:[--page-gutter:1.5rem] lg:grid-cols-[minmax(0,1fr)_21rem]"
      >
        <h1 className="sr-only">Writing a report</h1>
        <div className="mx-auto w-full max-w-[46rem] min-w-0">
          {page.localCopy && (
            <LocalCopyNotice
              copy={page.localCopy.words}
              onRestore={() =>
                page.localCopy && page.localCopyActs.restore(page.localCopy.key, page.localCopy.words)
              }
              onDiscard={() => page.localCopy && page.localCopyActs.discard(page.localCopy.key)}
            />
          )}
          {page.broken && (
            <Callout
              tone="danger"
              role="alert"
              title="This text cannot be opened in the editor"
              className="mb-6"
            >
              It contains something the editor cannot show. Saving is off, so that nothing is lost.
            </Callout>
          )}
          {save.kind === "refused" && (
            <Callout tone="danger" role="alert" title="Not saved" className="mb-6">
              {save.message}. Your text is kept in this browser until this is fixed.
            </Callout>
          )}
          {save.kind === "deleted" && (
            <DeletedNotice
              reportId={reportId}
              deleted={save.deleted}
              read={page.read}
              onSavedElsewhere={saver.abandon}
              onRestored={page.retry}
            />
          )}
          <TitleFields
            fields={fields}
            onFields={page.change}
            onLeave={page.leave}
            onDone={() => page.editor?.commands.focus("start")}
          />
          <div className="mt-6">
            <ReportEditor
              document={draft.content.document}
              levels={levels}
              find={findEntities}
              onChoice={book.add}
              onUnknown={addToRegister}
              onEditor={page.setEditor}
              onClaim={workbench.begin}
              onChange={touch}
              onLeave={page.leave}
              onBroken={page.markBroken}
            />
          </div>
        </div>
        <div className="max-lg:border-t max-lg:border-rule max-lg:pt-6 lg:sticky lg:top-14 lg:max-h-[calc(100dvh-7rem)] lg:self-start lg:overflow-y-auto lg:-mx-3 lg:px-3 lg:py-2">
          <WorkbenchSide
            reportId={reportId}
            editor={page.editor}
            workbench={workbench}
            subjectIds={fields.subjectIds}
            find={findEntities}
          >
            <DraftSide
              reportId={reportId}
              slug={standing.slug}
              state={shown}
              publishedAt={draft.publishedAt}
              authors={authors}
              fields={fields}
              mayPublish={mayPublish}
              editor={page.editor}
              find={findEntities}
              onChoice={book.add}
              onFields={page.change}
              onLeave={page.leave}
              onSlug={(slug) => setStanding({ ...standing, slug })}
              mayDelete={draft.mayDelete}
              onBeforeDelete={() => saver.flush("saved")}
              onDeleted={saver.abandon}
            />
          </WorkbenchSide>
        </div>
      </main>
      {save.kind === "conflict" && (
        <ConflictDialog
          conflict={save.conflict}
          onMine={saver.settle}
          onTheirs={(theirs) => {
            page.replace(theirs);
            saver.settle();
          }}
          onMerged={(merged) => {
            page.replace(merged);
            saver.settle();
          }}
        />
      )}
      {findings.walk && !publishing && (
        <WalkBar
          walk={findings.walk}
          left={findings.left}
          onMove={findings.move}
          onBack={openPublish}
          onEnd={findings.end}
        />
      )}
      {unknown && <NewEntityDialog asked={unknown} editor={page.editor} onClose={() => setUnknown(null)} />}
      {publishing && (
        <PublishDialog
          reportId={reportId}
          ready={publishing.ready}
          state={standing.state}
          levels={levels}
          mayPublish={mayPublish}
          announced={announced}
          reasons={reasons}
          onReasons={setReasons}
          onGo={(rules, finding) => {
            setPublishing(null);
            findings.begin(rules, finding);
          }}
          onClose={() => setPublishing(null)}
          onPublished={onPublished}
        />
      )}
    </EntityBookContext>
  );
}

/** A placeholder for the editor while its code loads. */
export function EditorSkeleton() {
  return (
    <div role="status" aria-label="Opening the editor" className="space-y-4">
      <Skeleton className="h-11 w-full" />
      {["w-full", "w-11/12", "w-full", "w-4/5"].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that never move
        <Skeleton key={line} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
