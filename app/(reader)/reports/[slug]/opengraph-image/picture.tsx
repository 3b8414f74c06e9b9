import { tagLabel } from "@/components/report/tag-links";
import type { Quotation } from "@/lib/library/types";
import type { ReportPicture } from "@/lib/reports/types";
import { drawableText } from "@/lib/text/shown-text";

const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: zone }).format(at);

/* The colours of the site's paper; a picture cannot use the design tokens. */
const [PAPER, INK, SOFT, RULE, ACCENT] = ["#fbf9f4", "#17212d", "#434e5b", "#e3dccd", "#97430f"];

/** Title, topics and date on the site's paper. */
export function Picture({ title, tags, publishedAt }: ReportPicture, { name, zone, logo }: PictureHouse) {
  const shown = shortened(drawableText(title));
  const size = shown.length > 150 ? 44 : shown.length > 90 ? 54 : 66;
  return (
    <Sheet
      over={tags.slice(0, 3).map(tagLabel).join("   ·   ")}
      under={dayIn(zone, publishedAt)}
      {...{ size, house: name, logo }}
    >
      {shown}
    </Sheet>
  );
}

/** Words of a report, and where they are from. */
export function QuotationPicture(
  { words, title, slug, number, publishedAt, grades }: Quotation,
  { name, zone, logo }: PictureHouse,
  host: string,
) {
  const size = words.length > 250 ? 34 : words.length > 120 ? 42 : 52;
  const graded = grades.length > 0 ? `   ·   Graded ${grades.join(", ")}` : "";
  const source = `${host}/reports/${slug}`;
  return (
    <Sheet
      over={`${shortened(drawableText(title), 70)}${graded}`}
      under={`${shortened(source, 60)}, version ${number}, ${dayIn(zone, publishedAt)}`}
      {...{ size, house: name, logo }}
    >
      {`“${words}”`}
    </Sheet>
  );
}

/** The logo of the house, which has its name in it, as a data URL. */
type DrawnLogo = { source: string; ratio: number };

/** Whose picture it is, and the time zone of its dates. */
export type PictureHouse = { name: string; zone: string; logo: DrawnLogo | null };

type SheetProps = {
  over: string;
  under: string;
  size: number;
  house: string;
  logo: DrawnLogo | null;
  children: string;
};

function Sheet({ over, under, size, house, logo, children }: SheetProps) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "56px 72px",
        background: PAPER,
        color: INK,
        borderTop: `14px solid ${INK}`,
        fontFamily: "Sans, Han",
      }}
    >
      <div style={{ display: "flex", fontSize: 26, fontWeight: 600, color: ACCENT }}>{over}</div>
      <div
        style={{
          display: "flex",
          flexGrow: 1,
          alignItems: "center",
          fontFamily: "Serif, Serif Extended, Han",
          fontWeight: 600,
          fontSize: size,
          lineHeight: 1.14,
          letterSpacing: "-0.015em",
        }}
      >
        {children}
      </div>
      <div
        style={{
          display: "flex",
          alignItems: "center",
          justifyContent: "space-between",
          paddingTop: 28,
          borderTop: `2px solid ${RULE}`,
        }}
      >
        {logo ? <HouseLogo logo={logo} /> : <Named house={house} />}
        <span style={{ fontSize: under.length > 40 ? 20 : 26, color: SOFT }}>{under}</span>
      </div>
    </div>
  );
}

/** At most so many letters of a text. */
function shortened(text: string, most = 200): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/** On a white plate, because the picture of it is. */
function HouseLogo({ logo: { source, ratio } }: { logo: DrawnLogo }) {
  const height = Math.min(56, 420 / ratio);
  return (
    <div style={{ display: "flex", background: "#ffffff", padding: "8px 12px", borderRadius: 6 }}>
      {/* biome-ignore lint/performance/noImgElement: this is drawn, not sent to a browser */}
      <img src={source} alt="" width={Math.round(height * ratio)} height={Math.round(height)} />
    </div>
  );
}

/** Our mark with the name. */
function Named({ house }: { house: string }) {
  return (
    <div style={{ display: "flex", alignItems: "center" }}>
      <svg width="46" height="46" viewBox="0 0 24 24" fill="none" aria-hidden="true">
        <path d="M15.1 2.5A10 10 0 1 0 21.5 8.9" stroke={INK} strokeWidth="1.7" strokeLinecap="round" />
        <path d="M20.6 3.4 14.2 14.2 9.8 9.8Z" fill={ACCENT} />
        <path d="M6.6 17.4 9.8 9.8l4.4 4.4Z" fill={INK} />
      </svg>
      <span
        style={{
          marginLeft: 14,
          fontFamily: "Serif, Serif Extended, Han",
          fontWeight: 600,
          fontSize: house.length > 24 ? 26 : 38,
        }}
      >
        {shortened(drawableText(house), 40)}
      </span>
    </div>
  );
}
