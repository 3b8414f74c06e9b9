import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { ConcentrationView } from "@/components/concentration/concentration-view";
import { currentViewer } from "@/lib/auth/viewer";
import { utcDay } from "@/lib/clock/utc-day";
import { readAsOf } from "@/lib/entities/as-of";
import { ReadConcentration } from "@/lib/entities/concentration-query";
import { readConcentration } from "@/lib/entities/queries/read-concentration";
import { env } from "@/lib/env";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = Object.keys(await askedOf(searchParams)).length > 0;
  return {
    title: "Concentration",
    description: "Which countries and owners have how much of each stage of the rare-earth supply chain.",
    alternates: { canonical: `${env().PUBLIC_URL}/concentration` },
    ...(asked && { robots: { index: false, follow: true } }),
  };
}

/** Concentration of a material and stage, by country and by group of owners. */
export default async function ConcentrationRoute({ searchParams }: Props) {
  const query = ReadConcentration.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { material, stage, by } = query.data;
  const today = utcDay(new Date());
  const on = readAsOf(query.data.on, today);
  const page = await readConcentration(await currentViewer(), { material, stage, by, on: on.day ?? today });
  return <ConcentrationView page={page} chosen={{ material, stage }} on={on} />;
}
