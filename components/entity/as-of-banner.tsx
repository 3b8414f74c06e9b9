import { Callout } from "@/components/ui/callout";
import { dayText } from "@/lib/evidence/claims/claim-text";
import { entityHref } from "./addresses";

type Props = { slug: string; day: string; first: string | undefined };

/** Says that the page shows an earlier day, what that leaves out, and how to get back to today. */
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
        <p>Nothing was on record by then. The first record dates from {dayText(first, "day")}.</p>
      ) : (
        <p>
          Names, relationships, claims and reports on record at the end of that day (UTC), with the grades of
          that day. Text that was corrected or withdrawn later is not shown. Kind, country, stages and summary
          are today’s.
        </p>
      )}
    </Callout>
  );
}
