import { Lock } from "lucide-react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Discussion } from "@/lib/discussion/types";

type Props = { discussion: Extract<Discussion, { kind: "closed" }>; signedIn: boolean };

/** For viewers who may not read the whole report: its discussion speaks of all of it, so not even a count is shown. */
export function ClosedView({ discussion: { report, tierName }, signedIn }: Props) {
  const next = `?next=${encodeURIComponent(`/reports/${report.slug}/discussion`)}`;
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: `/reports/${report.slug}`, name: report.title }]} current="Discussion" />
      <h1 className="mt-5 mb-8 type-title">Discussion</h1>
      <EmptyState
        icon={Lock}
        title="Open to those who can read the whole report"
        text={tierName ? `This discussion is open from the level “${tierName}”.` : undefined}
      >
        {!signedIn && <LinkButton href={`/sign-in${next}`}>Sign in</LinkButton>}
        <LinkButton href="/pricing" variant="secondary">
          See the plans
        </LinkButton>
      </EmptyState>
    </div>
  );
}
