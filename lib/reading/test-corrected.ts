import { subDays } from "date-fns";
import { newBlockId } from "@/lib/document/block";
import { publish, type World } from "@/lib/reports/queries/test-world";

const START = subDays(new Date(), 20);
export const day = (number: number) => new Date(START.getTime() + number * 86_400_000);
export const IDS = { open: newBlockId(), paid: newBlockId(), pro: newBlockId() };

type Words = { open: string; paid: string; pro: string };
const paragraph = (id: string, text: string) => ({
  type: "paragraph" as const,
  attrs: { id },
  content: [{ type: "text" as const, text }],
});
/** Its words at three levels, in the same paragraphs. */
export const documentOf = ({ open, paid, pro }: Words) => ({
  type: "doc" as const,
  content: [
    { type: "paywall" as const, attrs: { access: "public" } },
    paragraph(IDS.open, open),
    { type: "paywall" as const, attrs: { access: "subscriber" } },
    paragraph(IDS.paid, paid),
    { type: "paywall" as const, attrs: { access: "professional" } },
    paragraph(IDS.pro, pro),
  ],
});

let titles = 0;

/** A report with a paragraph at each of three levels, and what corrects all of them. */
export async function correctedReport(world: World) {
  titles += 1;
  const title = `Corrected report ${titles}`;
  const first = {
    open: `Open in May ${titles}.`,
    paid: `Paid: 42 tonnes ${titles}.`,
    pro: `Pro in May ${titles}.`,
  };
  const made = await publish(world, {
    title,
    document: documentOf(first),
    publishedAt: day(0).toISOString(),
  });
  const correct = () =>
    publish(world, {
      title,
      reportId: made.reportId,
      kind: "corrected",
      reason: "The tonnage was that of a year",
      document: documentOf({
        open: `Open in June ${titles}.`,
        paid: `Paid: 47 tonnes ${titles}.`,
        pro: `Pro in June ${titles}.`,
      }),
      publishedAt: day(5).toISOString(),
    });
  return { ...made, title, correct };
}
