import type { Metadata } from "next";
import { askedOf, type Search } from "@/app/asked";
import { EntrySheet } from "@/components/account/entry-sheet";
import { RequestResetForm } from "@/components/account/request-reset-form";
import { safeNextPath, withNext } from "@/lib/auth/next-path";
import { ScreenQuery } from "@/lib/auth/schema";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Forgot your password?", robots: { index: false } };

/** Requests the reset link. */
export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const next = safeNextPath(ScreenQuery.parse(await askedOf(searchParams)).next);
  return (
    <EntrySheet
      title="Forgot your password?"
      lead="Enter the address of your account and we will mail you a link to choose a new one."
      foot={
        <a href={withNext("/sign-in", next)} className="text-link">
          Back to signing in
        </a>
      }
    >
      <RequestResetForm next={next} demonstration={env().LODESTONE_DEMO === "on"} />
    </EntrySheet>
  );
}
