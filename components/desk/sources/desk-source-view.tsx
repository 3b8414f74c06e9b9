import type { ReactNode } from "react";
import { PageHeading } from "@/components/admin/page-heading";
import { ReliabilityLine } from "@/components/source/labels";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import type { DeskSource, SimilarPair } from "@/lib/evidence/sources/types";
import { CopyUpload } from "./copy-upload";
import { DocumentForm } from "./document-form";
import { DocumentList } from "./document-list";
import { GradeForm } from "./grade-form";
import { Reissuing } from "./reissuing";
import { RestingClaims } from "./resting-claims";
import { SimilarHints } from "./similar-hints";
import { SourceForm } from "./source-form";

type Props = {
  page: DeskSource;
  similar: readonly SimilarPair[];
  /** the id of the document whose form is open */
  open?: { documentId: string; text: string };
};

/** A source at the desk: its grade, its documents, the claims that rest on it, and its facts. */
export function DeskSourceView({ page, similar, open }: Props) {
  const { source, gradings, documents, reissuing, origins, ...resting } = page;
  const document = documents.find(({ id }) => id === open?.documentId);
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/desk/sources", name: "Sources" }]}
        current={source.name}
        className="mb-4"
      />
      <PageHeading title={source.name} text={<ReliabilityLine reliability={source.reliability} />}>
        <LinkButton href={`/sources/${source.slug}`} variant="secondary">
          Public page
        </LinkButton>
      </PageHeading>
      <div className="space-y-12">
        <Section id="reliability" title="Reliability">
          {reissuing && <Reissuing {...reissuing} />}
          <GradeForm source={source} gradings={gradings} claimTotal={resting.claimTotal} />
        </Section>
        <Section id="claims" title="Claims that rest on it">
          <RestingClaims {...resting} />
        </Section>
        {similar.length > 0 && (
          <Section id="alike" title="Possible copies of one text">
            <SimilarHints pairs={similar} />
          </Section>
        )}
        <Section id="documents" title="Documents">
          {documents.length > 0 && (
            <DocumentList documents={documents} sourceId={source.id} origins={origins} />
          )}
          {document ? (
            <section id="document" aria-label={`Change “${document.title}”`} className="mt-6 scroll-mt-20">
              <div className="rounded-card border border-rule bg-surface p-5">
                <h3 className="mb-4 font-semibold">Change “{document.title}”</h3>
                <DocumentForm key={document.id} source={source} document={document} text={open?.text} />
                <hr className="my-6 border-rule" />
                <CopyUpload documentId={document.id} replaces={document.copySha256 !== null} />
              </div>
              <LinkButton href={`/desk/sources/${source.id}#documents`} variant="quiet" className="mt-3">
                Add another document
              </LinkButton>
            </section>
          ) : (
            <div className="mt-6 rounded-card border border-rule bg-surface p-5">
              <h3 className="font-semibold">Add a document</h3>
              <p className="mt-1 mb-4 text-sm text-ink-soft">You can attach a copy of it afterwards.</p>
              <DocumentForm source={source} />
            </div>
          )}
        </Section>
        <Section id="facts" title="Publisher">
          <SourceForm source={source} />
        </Section>
      </div>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 scroll-mt-20 type-subhead">
        {title}
      </h2>
      {children}
    </section>
  );
}
