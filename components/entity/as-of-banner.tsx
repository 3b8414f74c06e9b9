import { Callout } from "@/components/ui/callout";
import { dayText } from "@/lib/evidence/claim-text";
import { entityHref } from "./entity-href";

type Props = { slug: string; day: string; first: string | undefined };

/** Says that the page is one of the past, what that leaves out, and how to come back. */
export function AsOfBanner({ slug, day, first }: Props) {
  return (
    <Callout
      tone="caution"
      title={
        <>
          As known on <time dateTime={day}>{dayText(day, "day")}</time> ·{" "}
          <a href={entityHref(slug)} className="text-link">
            back to today
          </a>
        </>
      }
    >
      {first && day < first ? (
        <p>Nothing had been recorded by then. The first record is of {dayText(first, "day")}.</p>
      ) : (
        <p>
          Names, relationships, claims and reports on record at the end of that day (UTC), with the grades of
          that day. Words that were corrected or withdrawn since are not shown again. Kind, country, stages
          and summary are today’s.
        </p>
      )}
    </Callout>
  );
}
