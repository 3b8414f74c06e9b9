import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnFrame } from "@/app/site-frame";
import { MemberHomeView } from "@/components/reading/member-home-view";
import { PageScript } from "@/components/site/scripts";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { memberHome } from "@/lib/reading/queries/member-home";

export const metadata: Metadata = { title: "Your home", robots: { index: false } };

/** What is new for the viewer, with everything that they follow. Also without JavaScript. */
export default async function OwnHomePage() {
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", "/home"));
  return (
    <OwnFrame current="home">
      <MemberHomeView home={await memberHome(viewer)} />
      <PageScript name="member" />
    </OwnFrame>
  );
}
