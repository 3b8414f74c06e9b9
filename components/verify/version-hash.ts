import { BROWSER_TOOLS } from "@/lib/integrity/browser-tools";
import { bytesOf } from "@/lib/integrity/check/check-entry";
import { canonicalJson, segmentText } from "@/lib/integrity/signed-text";
import { versionFacts } from "@/lib/publishing/version-facts";
import type { PublishedParts, WholeVersion } from "@/lib/verify/types";

const sha256 = async (text: string): Promise<string> => BROWSER_TOOLS.sha256(bytesOf(text));

/** The hash of a version, computed in this browser from the very text the site sent it. */
export async function hashOfWhole(parts: PublishedParts, whole: WholeVersion): Promise<string> {
  const segments = await Promise.all(
    whole.segments.map(async ({ minRank, salt, blocks }, position) => ({
      position,
      minRank,
      hash: await sha256(segmentText(salt, blocks)),
    })),
  );
  const { reportId, number, title } = parts;
  return sha256(canonicalJson(versionFacts({ ...whole, reportId, number, title, segments })));
}
