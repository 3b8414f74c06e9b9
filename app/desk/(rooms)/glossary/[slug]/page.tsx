import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { PageHeading } from "@/components/admin/page-heading";
import { RemoveTermForm } from "@/components/desk/glossary/remove-term-form";
import { TermForm } from "@/components/desk/glossary/term-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadTerm } from "./load-term";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { zh, en } = await loadTerm((await partsOf(params)).slug);
  return { title: [zh, ...en.slice(0, 1)].join(" ") };
}

/** Edits one term. */
export default async function TermPage({ params }: Props) {
  const term = await loadTerm((await partsOf(params)).slug);
  return (
    <>
      <Breadcrumb trail={[{ href: "/desk/glossary", name: "Glossary" }]} current={term.zh} className="mb-4" />
      <PageHeading title={<span lang="zh-Hans">{term.zh}</span>} />
      <TermForm key={term.revision} term={term} />
      <RemoveTermForm id={term.id} />
    </>
  );
}
