import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { GiftsView } from "@/components/gifts/gifts-view";
import { hrefWith } from "@/components/ui/pagination";
import { isMember } from "@/lib/access/rank";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { ownGifts } from "@/lib/gifts/queries/own-gifts";
import { ReadGifts } from "@/lib/gifts/schema";

export const metadata: Metadata = { title: "Gift links", robots: { index: false } };

/** The viewer's gift links. `?report=` is one to give. */
export default async function GiftsPage({ searchParams }: { searchParams: Search }) {
  const { report, made } = await queryOf(ReadGifts, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", hrefWith("/gifts", { report })));
  return (
    <OwnFrame current="account">
      <GiftsView
        own={await ownGifts(viewer, report)}
        made={made}
        name={viewer.name}
        member={isMember(viewer)}
      />
    </OwnFrame>
  );
}
