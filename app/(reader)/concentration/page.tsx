import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { ReaderFrame } from "@/app/site-frame";
import { ConcentrationView } from "@/components/concentration/concentration-view";
import { currentViewer } from "@/lib/auth/viewer";
import { utcDay } from "@/lib/clock/calendar";
import { readAsOf } from "@/lib/entities/as-of";
import { ReadConcentration } from "@/lib/entities/concentration/query";
import { readConcentration } from "@/lib/entities/queries/concentration/read-concentration";
import { env } from "@/lib/env";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = Object.keys(await askedOf(searchParams)).length > 0;
  return {
    title: "Concentration",
    description: "Which countries and owners have how much of each stage of the supply chain.",
    alternates: { canonical: `${env().PUBLIC_URL}/concentration` },
    ...(asked && { robots: { index: false, follow: true } }),
  };
}

/** Concentration of a material and stage, by country and by group of owners. */
export default async function ConcentrationRoute({ searchParams }: Props) {
  const query = await queryOf(ReadConcentration, searchParams);
  const { material, stage, by } = query;
  const today = utcDay(new Date());
  const on = readAsOf(query.on, today);
  const page = await orNotFound(
    readConcentration(await currentViewer(), { material, stage, by, on: on.day ?? today }),
  );
  return (
    <ReaderFrame current="entities">
      <ConcentrationView page={page} chosen={{ material, stage }} on={on} />
    </ReaderFrame>
  );
}
