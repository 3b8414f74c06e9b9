import { notFound } from "next/navigation";
import { z } from "zod";
import { askedOf, partsOf, type Search } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { ImportPage } from "@/components/desk/register/import-page";
import { importView } from "@/lib/register/queries/imports";
import { ImportQuery } from "@/lib/register/schema";

export const metadata = { title: "Import" };

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** How a file is read, what its lines would do, how far that is, and what became of each. */
export default async function RegisterImportPage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/import/${id}`, "register.import");
  const { plan, after } = ImportQuery.parse(await askedOf(searchParams));
  return <ImportPage view={await orNotFound(importView(viewer, { id, plan, after }))} plan={plan} />;
}
