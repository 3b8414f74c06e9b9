import { filtersOf, type Search } from "@/app/asked";
import { enterDesk } from "@/app/enter";
import { DeskCorrectionsView } from "@/components/corrections/desk-corrections-view";
import { correctionCounts, deskCorrections } from "@/lib/corrections/queries/desk-corrections";
import { ListCorrections } from "@/lib/corrections/schema";

type Props = { searchParams: Search };

export const metadata = { title: "Corrections" };

/** What readers say is wrong in reports. */
export default async function DeskCorrectionsPage({ searchParams }: Props) {
  const viewer = await enterDesk("/desk/corrections");
  const query = await filtersOf(ListCorrections, searchParams);
  const [list, counts] = await Promise.all([
    deskCorrections(viewer, query),
    correctionCounts(viewer, query.report),
  ]);
  return <DeskCorrectionsView {...list} {...{ counts, query }} />;
}
