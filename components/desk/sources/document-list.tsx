import { CopyCheck, Pencil } from "lucide-react";
import { titleLang } from "@/components/source/labels";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { MixedText } from "@/components/ui/mixed-text";
import { dayText } from "@/lib/evidence/claims/claim-text";
import type { DeskDocument, DeskSource } from "@/lib/evidence/sources/types";
import { OriginForm } from "./origin-form";

type Props = { documents: readonly DeskDocument[]; sourceId: string; origins: DeskSource["origins"] };

/** The documents of a source, newest first, with what depends on each. */
export function DocumentList({ documents, sourceId, origins }: Props) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {documents.map((document) => (
        <li key={document.id} className="py-3.5 text-sm">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1 basis-72">
              <Title document={document} />
              <p className="mt-0.5 type-meta">{facts(document).join(" · ")}</p>
              {document.copySha256 && <Copy document={document} />}
            </div>
            <LinkButton
              href={`/desk/sources/${sourceId}?document=${document.id}#document`}
              variant="quiet"
              size="sm"
            >
              <Pencil aria-hidden="true" />
              Change<span className="sr-only"> “{document.title}”</span>
            </LinkButton>
          </div>
          <OriginForm document={document} origins={origins} />
        </li>
      ))}
    </ol>
  );
}

function Title({ document: { title, url, lang, origin } }: { document: DeskDocument }) {
  return (
    <p className="font-medium wrap-anywhere text-ink">
      {url ? (
        <a href={url} rel="external noopener noreferrer" lang={titleLang(title, lang)} className="text-link">
          {title}
        </a>
      ) : (
        <span lang={titleLang(title, lang)}>{title}</span>
      )}
      {origin && origin.others.length > 0 && (
        <Badge tone="info" className="ml-2">
          <CopyCheck aria-hidden="true" />
          One of {origin.others.length + 1} copies
        </Badge>
      )}
    </p>
  );
}

function Copy({
  document: { id, copyName, copyBytes, copyMediaType, copySha256 },
}: {
  document: DeskDocument;
}) {
  return (
    <p className="mt-0.5 type-meta wrap-anywhere">
      Copy:{" "}
      <a href={`/api/source-copies/${id}`} className="text-link" download>
        <MixedText text={copyName ?? "copy"} />
      </a>{" "}
      ({copyMediaType}, {size(copyBytes ?? 0)}), SHA-256 <code className="break-all">{copySha256}</code>
    </p>
  );
}

function facts(document: DeskDocument): string[] {
  const { publishedOn, precision, retrievedOn, lang, claims, textLength } = document;
  return [
    publishedOn ? `published ${dayText(publishedOn, precision)}` : "no date",
    ...(retrievedOn ? [`retrieved ${dayText(retrievedOn, "day")}`] : []),
    lang,
    claims === 1 ? "1 claim" : `${claims} claims`,
    ...(textLength > 0 ? [] : ["text unknown"]),
  ];
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
