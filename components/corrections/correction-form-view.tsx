import { Lock } from "lucide-react";
import { SignInCallout, UnverifiedCallout } from "@/components/ui/account-callouts";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { MixedText, shortened } from "@/components/ui/mixed-text";
import { withNext } from "@/lib/auth/next-path";
import type { CorrectionForm } from "@/lib/corrections/types";
import { RequestForm } from "./request-form";

const LONGEST = 1500;

type Props = {
  form: Exclude<CorrectionForm, { kind: "moved" }>;
  signedIn: boolean;
  /** this page, to come back to after signing in */
  path: string;
};

/** Where a reader says what is wrong at a passage or a claim. */
export function CorrectionFormView({ form, signedIn, path }: Props) {
  const { report } = form;
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb
        trail={[{ href: `/reports/${report.slug}`, name: report.title }]}
        current="Request a correction"
      />
      <h1 className="mt-5 type-title">Request a correction</h1>
      {form.kind === "closed" ? (
        <EmptyState
          icon={Lock}
          title="Open to those who can read the passage"
          text={form.tierName ? `This passage is open from the level “${form.tierName}”.` : undefined}
          className="mt-8"
        >
          {!signedIn && <LinkButton href={withNext("/sign-in", path)}>Sign in</LinkButton>}
          <LinkButton href="/pricing" variant="secondary">
            See the plans
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <p className="mt-2 text-ink-soft">
            The authors of the report read it and answer you. Nothing of it is published, except your name if
            the report is corrected and you wish to be credited.
          </p>
          {form.words !== "" && (
            <figure className="mt-6">
              <blockquote className="border-l-2 border-accent pl-4 font-serif leading-relaxed wrap-anywhere whitespace-pre-line text-ink">
                <MixedText text={shortened(form.words, LONGEST)} />
              </blockquote>
              <figcaption className="mt-2 text-sm">
                <a href={`/reports/${report.slug}#${form.blockId}`} className="text-link">
                  Back to the passage in the report
                </a>
              </figcaption>
            </figure>
          )}
          <div className="mt-8">
            <Way form={form} path={path} />
          </div>
        </>
      )}
    </div>
  );
}

type WayProps = { form: Extract<CorrectionForm, { kind: "open" }>; path: string };

function Way({ form, path }: WayProps) {
  const { standing } = form;
  switch (standing.kind) {
    case "signed-out":
      return (
        <SignInCallout
          title="Sign in to request a correction"
          text="Registration is free. The authors can then answer you."
          path={path}
        />
      );
    case "unverified":
      return <UnverifiedCallout path={path} />;
    case "suspended":
      return (
        <Callout tone="caution" title="You may not request corrections for now">
          <p>
            {standing.reason} It ends on <DateTime value={standing.endsAt} style="long" />.
          </p>
        </Callout>
      );
    default:
      return <RequestForm form={form} />;
  }
}
