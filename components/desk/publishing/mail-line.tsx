import { Mail } from "lucide-react";

/** Which mails publishing sends. */
export function MailLine({ first, announced }: { first: boolean; announced: number }) {
  return (
    <p className="flex items-start gap-2 rounded-card bg-sunken px-3 py-2.5 text-sm text-ink-soft">
      <Mail aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        {!first && "No mail is sent: only the first publication is announced."}
        {first && announced === 0 && "No readers have asked for mails about new reports, so none is sent."}
        {first && announced > 0 && (
          <>
            {announced === 1 ? "One reader" : `${announced.toLocaleString("en")} readers`} who asked for mails
            about new reports will get the title, the standfirst and the beginning of the public part. This
            cannot be undone.
          </>
        )}
      </span>
    </p>
  );
}
