import { Mail } from "lucide-react";

/** What publishing sends to whom. */
export function MailLine({ first, announced }: { first: boolean; announced: number }) {
  return (
    <p className="flex items-start gap-2 rounded-card bg-sunken px-3 py-2.5 text-sm text-ink-soft">
      <Mail aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        {!first && "No mail is sent: only a first publication is announced."}
        {first && announced === 0 && "Nobody has asked for a mail on new reports, so none is sent."}
        {first && announced > 0 && (
          <>
            {announced === 1 ? "One reader" : `${announced.toLocaleString("en")} readers`} who asked for news
            of reports will be sent a mail with title, standfirst and the beginning of what everybody may
            read. It cannot be called back.
          </>
        )}
      </span>
    </p>
  );
}
