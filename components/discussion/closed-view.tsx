import { Lock } from "lucide-react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { withNext } from "@/lib/auth/next-path";
import type { Discussion } from "@/lib/discussion/types";
import { PassageThreadList } from "./passage-thread-list";

type Props = {
  discussion: Extract<Discussion, { kind: "closed" }>;
  signedIn: boolean;
  /** this page, to come back to after signing in */
  path: string;
};

/**
 * For viewers who may not read what a discussion is about: that of a report speaks of all of it, so not even a count is
 * shown. Discussions of passages that they may read are listed.
 */
export function ClosedView({ discussion: { report, about, tierName, passages }, signedIn, path }: Props) {
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb trail={[{ href: `/reports/${report.slug}`, name: report.title }]} current="Discussion" />
      <h1 className="mt-5 mb-8 type-title">Discussion</h1>
      <EmptyState
        icon={Lock}
        title={
          about === "report"
            ? "Open to those who can read the whole report"
            : "Open to those who can read what it is about"
        }
        text={tierName ? `This discussion is open from the level “${tierName}”.` : undefined}
      >
        {!signedIn && <LinkButton href={withNext("/sign-in", path)}>Sign in</LinkButton>}
        <LinkButton href="/pricing" variant="secondary">
          See the plans
        </LinkButton>
      </EmptyState>
      <PassageThreadList slug={report.slug} threads={passages} />
    </div>
  );
}
