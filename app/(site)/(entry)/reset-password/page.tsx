import type { Metadata } from "next";
import { EntrySheet } from "@/components/account/entry-sheet";
import { RequestResetForm } from "@/components/account/request-reset-form";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Forgot your password?", robots: { index: false } };

/** Requests the reset link. */
export default function ResetPasswordPage() {
  return (
    <EntrySheet
      title="Forgot your password?"
      lead="Enter the address of your account and we will mail you a link to choose a new one."
      foot={
        <a href="/sign-in" className="text-link">
          Back to signing in
        </a>
      }
    >
      <RequestResetForm demonstration={env().LODESTONE_DEMO === "on"} />
    </EntrySheet>
  );
}
