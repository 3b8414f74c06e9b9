import { queryOf, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { siteSettings } from "@/app/site-settings";
import { TermTable } from "@/components/desk/glossary/term-table";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import { ListTerms } from "@/lib/glossary/schema";

type Props = { searchParams: Search };

export const metadata = { title: "Glossary" };

/** The glossary for the desk. */
export default async function DeskGlossaryPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/glossary");
  const query = await queryOf(ListTerms, searchParams);
  const second = (await siteSettings()).secondLanguage !== "none";
  return <TermTable terms={await listTerms(viewer, query)} q={query.q ?? ""} second={second} />;
}
