import { BROWSER_TOOLS } from "@/lib/integrity/browser-tools";
import { bytesOf } from "@/lib/integrity/check/check-entry";
import { canonicalJson, segmentText } from "@/lib/integrity/signed-text";
import type { VersionFacts } from "@/lib/reports/publication/version-hash";
import type { PublishedParts, WholeVersion } from "@/lib/reports/types";

const sha256 = async (text: string): Promise<string> => BROWSER_TOOLS.sha256(bytesOf(text));

/** The hash of a version, made in this browser of the very words that the site has sent it. */
export async function hashOfWhole(parts: PublishedParts, whole: WholeVersion): Promise<string> {
  const segments = await Promise.all(
    whole.segments.map(async ({ minRank, salt, blocks }, position) => ({
      position,
      minRank,
      hash: await sha256(segmentText(salt, blocks)),
    })),
  );
  const { kind, reason, standfirst, offer, tags, publishedAt, authorIds, subjectIds, claims } = whole;
  const { reportId, number, title } = parts;
  const facts: VersionFacts = {
    reportId,
    number,
    kind,
    reason,
    title,
    standfirst,
    offer,
    tags,
    publishedAt,
    authorIds,
    subjectIds,
    segments,
    ...(claims.length > 0 && { claims }),
  };
  return sha256(canonicalJson(facts));
}
