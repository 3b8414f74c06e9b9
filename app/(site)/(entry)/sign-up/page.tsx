import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntrySheet } from "@/components/account/entry-sheet";
import { SignUpForm } from "@/components/account/sign-up-form";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Sign up", robots: { index: false } };

/** Creates a free account, which opens what is for registered readers. */
export default async function SignUpPage() {
  if (isSignedIn(await currentViewer())) redirect("/account");
  return (
    <EntrySheet
      title="Create a free account"
      lead={
        <>
          It opens the parts of reports that are for registered readers.{" "}
          <a href="/pricing" className="text-link">
            See what members read
          </a>
        </>
      }
      foot={
        <>
          You have an account?{" "}
          <a href="/sign-in" className="text-link">
            Sign in
          </a>
        </>
      }
    >
      <SignUpForm demonstration={env().LODESTONE_DEMO === "on"} />
    </EntrySheet>
  );
}
