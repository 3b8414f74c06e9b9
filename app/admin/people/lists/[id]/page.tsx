import { notFound } from "next/navigation";
import { z } from "zod";
import { askedOf, partsOf, type Search } from "@/app/asked";
import { enterAdmin, orNotFound } from "@/app/enter";
import { BatchPage } from "@/components/people/batch-page";
import { batchView } from "@/lib/people/queries/batches";
import { BatchQuery } from "@/lib/people/schema";

export const metadata = { title: "List of people" };

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** What a list would do, how far it is, and what became of each line. */
export default async function ListPage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterAdmin(`/admin/people/lists/${id}`, "account.import");
  const { plan, after } = BatchQuery.parse(await askedOf(searchParams));
  return <BatchPage batch={await orNotFound(batchView(viewer, { id, plan, after }))} plan={plan} />;
}
