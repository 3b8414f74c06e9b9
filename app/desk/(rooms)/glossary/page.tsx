import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { TermTable } from "@/components/desk/glossary/term-table";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import { ListTerms } from "@/lib/glossary/schema";
import { enterDesk } from "../../enter";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Glossary" };

/** The glossary for the desk. */
export default async function DeskGlossaryPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/glossary");
  const query = ListTerms.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  return <TermTable terms={await listTerms(viewer, query.data)} q={query.data.q ?? ""} />;
}
