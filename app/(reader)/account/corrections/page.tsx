import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnFrame } from "@/app/site-frame";
import { OwnCorrectionsView } from "@/components/corrections/own-corrections-view";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { ownCorrections } from "@/lib/corrections/queries/own-corrections";

export const metadata: Metadata = { title: "Your correction requests", robots: { index: false } };

/** The viewer's own correction requests, with what the desk answered. */
export default async function OwnCorrectionsPage() {
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", "/account/corrections"));
  return (
    <OwnFrame current="account">
      <OwnCorrectionsView requests={await ownCorrections(viewer)} />
    </OwnFrame>
  );
}
