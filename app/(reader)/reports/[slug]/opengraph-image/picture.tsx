import { tagLabel } from "@/components/report/tag-links";
import type { ReportPicture } from "@/lib/reports/types";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/* The colours of the site's paper; a picture cannot use the design tokens. */
const [PAPER, INK, SOFT, RULE, ACCENT] = ["#fbf9f4", "#17212d", "#434e5b", "#e3dccd", "#97430f"];

/** Title, topics and date on the site's paper. */
export function Picture({ title, tags, publishedAt }: ReportPicture) {
  const shown = drawable(title);
  const size = shown.length > 150 ? 44 : shown.length > 90 ? 54 : 66;
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
        fontFamily: "Sans",
      }}
    >
      <div style={{ display: "flex", fontSize: 26, fontWeight: 600, color: ACCENT }}>
        {tags.slice(0, 3).map(tagLabel).join("   ·   ")}
      </div>
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
        {shown}
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
        <div style={{ display: "flex", alignItems: "center" }}>
          <svg width="46" height="46" viewBox="0 0 24 24" fill="none" aria-hidden="true">
            <path d="M15.1 2.5A10 10 0 1 0 21.5 8.9" stroke={INK} strokeWidth="1.7" strokeLinecap="round" />
            <path d="M20.6 3.4 14.2 14.2 9.8 9.8Z" fill={ACCENT} />
            <path d="M6.6 17.4 9.8 9.8l4.4 4.4Z" fill={INK} />
          </svg>
          <span style={{ marginLeft: 14, fontFamily: "Serif", fontWeight: 600, fontSize: 38 }}>
            Lodestone
          </span>
        </div>
        <span style={{ fontSize: 26, color: SOFT }}>{DAY.format(publishedAt)}</span>
      </div>
    </div>
  );
}

/**
 * A title in the letters that our fonts have, at most two hundred of them: for others the drawing library would ask a
 * font service on the network.
 */
function drawable(title: string): string {
  const known = title
    .normalize("NFC")
    .replaceAll(
      /[^\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u20ac\u2122\u2212\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/gu,
      "",
    )
    .replaceAll(/\s+/g, " ")
    .trim();
  const letters = [...known];
  return letters.length > 200 ? `${letters.slice(0, 199).join("")}…` : known;
}
