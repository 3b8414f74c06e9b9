import { expect, it } from "vitest";
import { staticMarkup } from "@/components/ui/static-markup";
import { NeighbourLinks } from "./neighbour-links";

const report = (slug: string, level: string | null) => ({
  slug,
  title: slug,
  standfirst: "",
  publishedAt: new Date("2026-05-14"),
  level,
});

it("shows which related reports are locked, as plain markup", () => {
  const related = [report("open", null), report("locked", "Subscriber")];
  const html = staticMarkup(<NeighbourLinks neighbours={{ related, previous: null, next: null }} />);
  expect(html.match(/lucide-lock/g)).toHaveLength(1);
  expect(html).toMatch(/locked.*Subscriber/);
});
