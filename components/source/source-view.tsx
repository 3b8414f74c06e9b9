import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Markup } from "@/components/ui/markup";
import { MixedText } from "@/components/ui/mixed-text";
import { LookPlace } from "@/components/visit/look-place";
import type { SourcePage } from "@/lib/evidence/sources/types";
import { GradeHistory } from "./grade-history";
import { ReliabilityLine } from "./labels";
import { SourceClaims } from "./source-claims";
import { SourceDocuments } from "./source-documents";
import { SourceRecord } from "./source-record";

type Props = { page: SourcePage; first: boolean; signedIn: boolean };

/** The page of a source, limited to what the viewer may read. */
export function SourceView({ page, first, signedIn }: Props) {
  const { source, gradings, documents, documentTotal, claims, next } = page;
  return (
    <article className="pt-6 pb-16">
      <Breadcrumb trail={[{ href: "/sources", name: "Sources" }]} current={source.name} />
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <header>
          <p className="type-kicker">Source</p>
          <h1 className="mt-3 type-title">{source.name}</h1>
          {source.nameZh && (
            <p lang="zh-Hans" className="mt-2 text-xl leading-snug text-ink-soft">
              {source.nameZh}
            </p>
          )}
          <p className="mt-4 text-ink-soft">
            <ReliabilityLine reliability={source.reliability} />
          </p>
          {source.about && (
            <p className="mt-4 max-w-measure type-summary whitespace-pre-line">
              <MixedText text={source.about} />
            </p>
          )}
          <Markup as="div">
            <LookPlace signedIn={signedIn} kind="source" slug={source.slug} />
          </Markup>
        </header>
        <aside aria-label="About the publisher" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <SourceRecord source={source} />
        </aside>
        <div className="grid max-w-3xl content-start gap-12 lg:col-start-1">
          <GradeHistory gradings={gradings} />
          <SourceClaims slug={source.slug} claims={claims} next={next} first={first} />
          <SourceDocuments documents={documents} total={documentTotal} />
        </div>
      </div>
    </article>
  );
}
