import type { Metadata } from "next";
import { cache } from "react";
import { partsOf } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { RemoveTermForm } from "@/components/desk/glossary/remove-term-form";
import { TermForm } from "@/components/desk/glossary/term-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { findTerm } from "@/lib/glossary/queries/list-terms";

type Props = { params: Promise<{ slug: string }> };

/** The term with this slug, read once for the page and its metadata. */
const readOnce = cache(async (slug: string) =>
  orNotFound(findTerm(await enterDesk(`/desk/glossary/${slug}`), slug)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { zh, en } = await readOnce((await partsOf(params)).slug);
  return { title: [...(zh ? [zh] : []), ...en.slice(0, 1)].join(" ") };
}

/** Edits one term. */
export default async function TermPage({ params }: Props) {
  const term = await readOnce((await partsOf(params)).slug);
  const name = term.zh ?? term.en[0] ?? "";
  return (
    <>
      <Breadcrumb trail={[{ href: "/desk/glossary", name: "Glossary" }]} current={name} className="mb-4" />
      <PageHeading title={<span lang={term.zh === null ? undefined : "zh-Hans"}>{name}</span>} />
      <TermForm key={term.revision} term={term} />
      <RemoveTermForm id={term.id} />
    </>
  );
}
