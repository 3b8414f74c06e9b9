import { ListChecks } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ImportView } from "@/lib/register/types";
import { DecideLines } from "./decide-lines";
import { ImportActs } from "./import-acts";
import { ImportLines } from "./import-lines";
import { count, PLAN_ORDER, PLANS, STATES } from "./labels";
import { ReadFile, ReadObjects } from "./read-file";

type Props = { view: ImportView; plan: ImportView["counts"][number]["plan"] | undefined };

/** An import from its file to its end: how it is read, what its lines do, how far they are. */
export function ImportPage({ view, plan }: Props) {
  const { id, title, state, content, reading, counts, lines } = view;
  const here = `/desk/entities/import/${id}`;
  const total = counts.reduce((sum, row) => sum + row.lines, 0);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/desk/entities", name: "Entities" },
          { href: "/desk/entities/import", name: "Import" },
        ]}
        current={title}
        className="mb-4"
      />
      <PageHeading
        title={
          <>
            <span className="wrap-anywhere">{title}</span>{" "}
            <Badge tone={STATES[state].tone} className="align-middle font-sans">
              {STATES[state].label}
            </Badge>
          </>
        }
        text={
          <>
            {view.byName}, <DateTime value={view.createdAt} />. Keys of the list “{view.list}”.
          </>
        }
      />
      {reading && content !== "both" && <ReadFile importId={id} content={content} reading={reading} />}
      {view.objects !== null && <ReadObjects importId={id} format={view.format} objects={view.objects} />}
      {state !== "mapping" && (
        <>
          <ImportActs view={view} />
          {total > 0 && (
            <LinkTabs
              label="Lines"
              tabs={[
                { href: here, name: `All ${count(total)}`, current: plan === undefined },
                ...PLAN_ORDER.flatMap((one) => {
                  const found = counts.find((row) => row.plan === one);
                  if (!found) return [];
                  const name = `${PLANS[one].many} ${count(found.lines)}`;
                  return [{ href: hrefWith(here, { plan: one }), name, current: plan === one }];
                }),
              ]}
              className="mt-8 mb-4"
            />
          )}
          {lines.length === 0 ? (
            <EmptyState
              icon={ListChecks}
              title={state === "checking" ? "The file is being read" : "No lines here"}
              text={state === "checking" ? "Its lines appear here in a moment." : "Choose another tab."}
            />
          ) : plan === "decide" && state === "checked" ? (
            <DecideLines importId={id} lines={lines} />
          ) : (
            <ImportLines lines={lines} />
          )}
          <Pagination
            label="Pages of lines"
            olderHref={view.next === null ? null : hrefWith(here, { plan, after: view.next })}
            olderText="Next lines"
            className="mt-6"
          />
        </>
      )}
    </>
  );
}
