import { PageHeading } from "@/components/admin/page-heading";
import { RemoveTermForm } from "@/components/desk/glossary/remove-term-form";
import { TermForm } from "@/components/desk/glossary/term-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { findTerm } from "@/lib/glossary/queries/list-terms";
import { enterDesk, orNotFound } from "../../../enter";

type Props = { params: Promise<{ slug: string }> };

export const metadata = { title: "Term" };

/** One term, to be changed. */
export default async function TermPage({ params }: Props) {
  const { slug } = await params;
  const viewer = await enterDesk(`/desk/glossary/${slug}`);
  const term = await orNotFound(findTerm(viewer, slug));
  return (
    <>
      <Breadcrumb trail={[{ href: "/desk/glossary", name: "Glossary" }]} current={term.zh} className="mb-4" />
      <PageHeading title={<span lang="zh-Hans">{term.zh}</span>} />
      <TermForm key={term.revision} term={term} />
      <RemoveTermForm id={term.id} />
    </>
  );
}
