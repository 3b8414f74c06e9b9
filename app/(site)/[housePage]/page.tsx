import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { partsOf } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { ReportText } from "@/components/report/report-text";
import { Markup } from "@/components/ui/markup";
import { env } from "@/lib/env";
import { blocksOfPage } from "@/lib/house/page-text";
import { HOUSE_PAGE_NAMES, HOUSE_PAGES } from "@/lib/settings/keys";
import { readSettings } from "@/lib/settings/queries/read-settings";

type Params = { params: Promise<{ housePage: string }> };

const load = cache(async (address: string) => {
  const name = z.enum(HOUSE_PAGE_NAMES).safeParse(address);
  if (!name.success) notFound();
  const key = HOUSE_PAGES[name.data];
  return (await readSettings([key]))[key] ?? notFound();
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { housePage } = await partsOf(params);
  const { title } = await load(housePage);
  return { title, alternates: { canonical: `${env().PUBLIC_URL}/${housePage}` } };
}

/** A page that the house writes itself, such as `/about`; not found until it is written. */
export default async function HousePage({ params }: Params) {
  const page = await load((await partsOf(params)).housePage);
  return (
    <ReaderFrame>
      <Markup as="article" className="mx-auto max-w-[41.25rem] py-10 sm:py-14">
        <h1 className="type-display wrap-anywhere">{page.title}</h1>
        <div className="mt-8">
          <ReportText segments={[{ level: null, blocks: blocksOfPage(page) }]} cards={[]} anchors={false} />
        </div>
      </Markup>
    </ReaderFrame>
  );
}
