import "server-only";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { HousePageView } from "@/components/settings/house-page-view";
import { env } from "@/lib/env";
import { blocksOfPage } from "@/lib/house/page-text";
import { HOUSE_PAGES, type HousePageName } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { ReaderFrame } from "./site-frame";

const load = cache(async (name: HousePageName) => {
  // A build has no database.
  await connection();
  const key = HOUSE_PAGES[name];
  return (await readSettings([key]))[key] ?? notFound();
});

/** The address of a page that the house writes itself; not found until it is written. */
export function housePage(name: HousePageName) {
  return {
    async generateMetadata(): Promise<Metadata> {
      const { title } = await load(name);
      return { title, alternates: { canonical: `${env().PUBLIC_URL}/${name}` } };
    },
    async Page() {
      const page = await load(name);
      return (
        <ReaderFrame>
          <HousePageView title={page.title} blocks={blocksOfPage(page)} />
        </ReaderFrame>
      );
    },
  };
}
