import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askedOf, type Search } from "@/app/asked";
import { EntrySheet } from "@/components/account/entry-sheet";
import { SignUpForm } from "@/components/account/sign-up-form";
import { isSignedIn } from "@/lib/access/rank";
import { HOME, safeNextPath, withNext } from "@/lib/auth/next-path";
import { ScreenQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Sign up", robots: { index: false } };

/** Creates a free account, which opens what is for registered readers. `?next=` is the page to return to. */
export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const next = safeNextPath(ScreenQuery.parse(await askedOf(searchParams)).next);
  if (isSignedIn(await currentViewer())) redirect(next === HOME ? "/account" : next);
  return (
    <EntrySheet
      title="Create a free account"
      lead={
        <>
          It opens the parts of reports that are for registered readers
          {next.startsWith("/reports/") && ", and brings you back to the one you were reading"}.{" "}
          <a href="/pricing" className="text-link">
            See what members read
          </a>
        </>
      }
      foot={
        <>
          You have an account?{" "}
          <a href={withNext("/sign-in", next)} className="text-link">
            Sign in
          </a>
        </>
      }
    >
      <SignUpForm next={next} demonstration={env().LODESTONE_DEMO === "on"} />
    </EntrySheet>
  );
}
