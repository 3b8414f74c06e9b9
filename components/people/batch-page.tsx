import { PageHeading } from "@/components/admin/page-heading";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { startBatchAction, undoBatchAction } from "@/lib/people/actions";
import type { BatchView } from "@/lib/people/types";
import { BatchLines } from "./batch-lines";
import { BATCH_STATES, batchState } from "./batch-state";
import { RefreshWhile } from "./refresh-while";

type Plan = BatchView["counts"][number]["plan"];
type Props = { batch: BatchView; plan: Plan | undefined };

/** Words for what a line will do or did. */
export const PLANS: Record<Plan, string> = {
  create: "New accounts",
  grant: "Memberships for accounts",
  same: "Nothing to do",
  refuse: "Refused",
};

/** What a list would do, how far it is, and its lines. */
export function BatchPage({ batch, plan }: Props) {
  const state = batchState(batch);
  const count = (one: Plan) => batch.counts.find((row) => row.plan === one)?.lines ?? 0;
  const here = `/admin/people/lists/${batch.id}`;
  const back = batch.kind === "import" ? "import" : "grant";
  const total = batch.counts.reduce((sum, { lines }) => sum + lines, 0);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/admin/people", name: "People" },
          { href: `/admin/people/${back}`, name: batch.kind === "import" ? "Import" : "Grant to many" },
        ]}
        current={batch.title}
        className="mb-4"
      />
      <PageHeading
        title={
          <>
            {batch.title}{" "}
            <Badge tone={BATCH_STATES[state].tone} className="align-middle font-sans">
              {BATCH_STATES[state].label}
            </Badge>
          </>
        }
        text={
          <>
            {batch.byName}, <DateTime value={batch.createdAt} />.{" "}
            {batch.tell ? "Those concerned are mailed." : "No mail is sent."}
          </>
        }
      />
      <Reading reading={batch.reading} />
      <Act batch={batch} todo={count("create") + count("grant")} />
      <LinkTabs
        label="Lines"
        tabs={[
          { href: here, name: `All ${total.toLocaleString("en-GB")}`, current: plan === undefined },
          ...(Object.keys(PLANS) as Plan[])
            .filter((one) => count(one) > 0)
            .map((one) => ({
              href: hrefWith(here, { plan: one }),
              name: `${PLANS[one]} ${count(one).toLocaleString("en-GB")}`,
              current: plan === one,
            })),
        ]}
        className="mt-8 mb-4"
      />
      <BatchLines lines={batch.lines} />
      <Pagination
        label="Pages of lines"
        olderHref={batch.next === null ? null : hrefWith(here, { plan, after: batch.next })}
        olderText="Next lines"
        className="mt-6"
      />
    </>
  );
}

function Reading({ reading: { separated, used, ignored } }: { reading: BatchView["reading"] }) {
  if (used.length === 0) return null;
  return (
    <p className="mb-6 max-w-3xl text-sm text-ink-soft wrap-anywhere">
      Read with {separated} between the cells. Columns that count: {used.join(", ")}.
      {ignored.length > 0 && ` Not read: ${ignored.join(", ")}.`}
    </p>
  );
}

function Act({ batch, todo }: { batch: BatchView; todo: number }) {
  const state = batchState(batch);
  const sum = (of: "done" | "undone" | "kept") => batch.counts.reduce((all, row) => all + row[of], 0);
  if (state === "planned") {
    if (todo === 0)
      return (
        <Callout tone="info" title="Nothing to do">
          <p>No line would change anything.</p>
        </Callout>
      );
    return (
      <ActionForm action={startBatchAction} values={{ batchId: batch.id }} className="space-y-3">
        <SubmitButton>
          {batch.kind === "import" ? "Import" : "Grant to"} {todo.toLocaleString("en-GB")}{" "}
          {todo === 1 ? "person" : "people"}
        </SubmitButton>
      </ActionForm>
    );
  }
  const running = state === "running" || state === "undoing";
  const done = state === "undoing" ? sum("undone") : sum("done");
  const of = state === "undoing" ? sum("done") : todo;
  return (
    <div className="space-y-4">
      {running && (
        <div className="max-w-md space-y-2 text-sm">
          <RefreshWhile />
          <p role="status">
            {done.toLocaleString("en-GB")} of {of.toLocaleString("en-GB")} lines.{" "}
            <a href={`/admin/people/lists/${batch.id}`} className="text-link">
              Look again
            </a>
          </p>
          <progress value={done} max={of} className="w-full" aria-label="Lines that are done" />
        </div>
      )}
      {state === "undone" && sum("kept") > 0 && (
        <Callout tone="info" title={`${sum("kept")} accounts stay`}>
          <p>Someone has signed in to them, or they hold something else by now.</p>
        </Callout>
      )}
      {(state === "done" || state === "running") && (
        <ActionForm action={undoBatchAction} values={{ batchId: batch.id }}>
          <SubmitButton variant="secondary">Undo all of it</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
