import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { askedOf } from "@/app/asked";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { EntrySheet } from "@/components/account/entry-sheet";
import { SignInForm } from "@/components/account/sign-in-form";
import { Callout } from "@/components/ui/callout";
import { isSignedIn } from "@/lib/access/rank";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { HOME, safeNextPath, withNext } from "@/lib/auth/next-path";
import { isDemoOpen } from "@/lib/auth/password/authenticate";
import { originOf } from "@/lib/auth/render-request";
import { ScreenQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** `?next=` is the page to return to. */
export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = ScreenQuery.parse(await askedOf(searchParams));
  const next = safeNextPath(asked.next);
  const arrived = isSignedIn(await currentViewer()) && !(await isActionRequest());
  if (arrived) redirect(next === HOME ? "/account" : next);
  const demonstration = env().LODESTONE_DEMO === "on";
  const oneClick = isDemoOpen(originOf(await headers()));
  return (
    <EntrySheet
      title="Sign in"
      lead={next.startsWith("/reports/") && "You will return to the report you were reading."}
      foot={
        <>
          No account yet?{" "}
          <a href={withNext("/sign-up", next)} className="text-link">
            Sign up
          </a>
        </>
      }
    >
      <div className="space-y-8">
        {asked.ended && <Callout tone="good" role="status" title="You are signed out on all devices." />}
        <SignInForm
          next={next}
          resetHref={withNext("/reset-password", next)}
          againHref={withNext("/sign-in", next)}
          demonstration={demonstration}
        />
        {oneClick && <DemoAccounts next={next} />}
      </div>
    </EntrySheet>
  );
}
