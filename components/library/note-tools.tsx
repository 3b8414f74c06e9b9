import { buttonStyle } from "@/components/ui/button-style";
import { Textarea } from "@/components/ui/controls";
import { COLOUR_NAMES, COLOURS, LONGEST_NOTE } from "@/lib/library/policy";

const STYLE = buttonStyle({ variant: "quiet", size: "sm" });

type Props = { slug: string; signedIn: boolean };

/**
 * What appears at selected words, and at an own highlight: colours, a note, and ways to share. It is the same for
 * everyone, because pages are cached; the scripts `annotate` and `share-words` bring it to life. Strangers can share.
 */
export function NoteTools({ slug, signedIn }: Props) {
  return (
    <>
      {signedIn && <div data-own-report={slug} className="mt-6 space-y-3 empty:hidden print:hidden" />}
      <div
        id="note-tools"
        popover="manual"
        role="dialog"
        aria-label="Selected words"
        className="fixed inset-auto m-0 w-max max-w-[calc(100vw-1rem)] rounded-overlay border border-rule bg-surface p-2 font-sans text-ink shadow-overlay print:hidden"
      >
        {signedIn && (
          <form className="space-y-2">
            <fieldset className="flex flex-wrap items-center gap-1">
              <legend className="sr-only">Highlight</legend>
              {COLOURS.map((colour) => (
                <button
                  key={colour}
                  type="button"
                  value={colour}
                  data-colour
                  aria-pressed="false"
                  className={`${STYLE} gap-1.5 px-2! aria-pressed:bg-hover aria-pressed:text-ink`}
                >
                  <span data-mark={colour} aria-hidden="true" className="colour-dot" />
                  {COLOUR_NAMES[colour]}
                </button>
              ))}
              <button type="button" data-take-note className={`${STYLE} px-2!`}>
                Note
              </button>
            </fieldset>
            <div data-note-part hidden>
              <label htmlFor="note-words" className="sr-only">
                Note, only for you
              </label>
              <Textarea
                id="note-words"
                name="note"
                rows={3}
                maxLength={LONGEST_NOTE}
                placeholder="Only you see it"
                className="w-80 max-w-full"
              />
              <div className="mt-2 flex flex-wrap gap-2">
                <button type="submit" className={buttonStyle({ variant: "secondary", size: "sm" })}>
                  Save
                </button>
                <button type="button" data-delete-note hidden className={STYLE}>
                  Delete
                </button>
              </div>
            </div>
          </form>
        )}
        <div data-share-words className="flex flex-wrap items-center gap-1">
          <button type="button" data-copy-link className={`${STYLE} px-2!`}>
            Copy link
          </button>
          <a
            href={`/reports/${slug}/quotation`}
            data-share-picture
            hidden
            download
            className={`${STYLE} px-2!`}
          >
            Picture
          </a>
        </div>
        <p role="status" data-note-status className="px-2 text-[0.8125rem] text-ink-soft empty:hidden" />
      </div>
    </>
  );
}
