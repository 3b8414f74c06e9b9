import { BROWSER_TOOLS } from "@/lib/integrity/browser-tools";
import { short } from "@/lib/integrity/check/check-entry";
import { sealHolds } from "@/lib/integrity/seal";
import { GENESIS_HASH } from "@/lib/integrity/signed-text";
import type { PublishedParts } from "@/lib/verify/types";
import type { Asked } from "./asked";
import { findJson } from "./get-json";
import { moment, storyOf, type Verdict } from "./verdict";
import { hashOfWhole } from "./version-hash";
import { type WalkedLog, walkLog } from "./walk-log";

const PARTLY =
  "The hash that the site states is the one in the log. You can read only part of the report, which does not give the hash of the whole, so its text was not checked.";

const GONE = "Its text is no longer shown, so it was not checked: you can check a printed copy or an export.";

/** Checks the request against the public log, entirely in this browser. */
export async function check(asked: Asked, told: (progress: string) => void): Promise<Verdict> {
  // Browsers offer their hash functions only in a secure context: a page that cannot have been changed in transit.
  if (!globalThis.isSecureContext && typeof window !== "undefined") {
    throw new Error("Browsers can only run this check on a page served over https (or from localhost).");
  }
  const log = await walkLog(told);
  if (log.broken) {
    return { state: "altered", title: "The publication log is broken", lines: [`${log.broken}.`] };
  }
  const verdict = await judge(asked, log);
  return { ...verdict, lines: [...verdict.lines, ...log.notes] };
}

function judge(asked: Asked, log: WalkedLog): Promise<Verdict> {
  switch (asked.kind) {
    case "hash":
      return ofHash(asked.hash, log);
    case "report":
      return ofReport(asked.slug, log);
    case "file":
      return ofFile(asked, log);
  }
}

async function ofHash(hash: string, log: WalkedLog): Promise<Verdict> {
  if (log.acts.some((act) => act.versionHash === hash)) return ofVersion(hash, log);
  const seq = log.places.get(hash);
  if (seq !== undefined) {
    const after = (log.head?.seq ?? seq) - seq;
    const since =
      after === 0
        ? "It is the newest entry."
        : `${after} ${after === 1 ? "entry follows" : "entries follow"} it, and the chain holds from the first to the last.`;
    return { state: "genuine", title: `This is entry ${seq} of the publication log`, lines: [since] };
  }
  if (log.keys.has(hash)) {
    return { state: "genuine", title: "This is the fingerprint of a signing key of this site", lines: [] };
  }
  return {
    state: "unknown",
    title: "Nothing published here has this hash",
    lines: [
      "Compare it with the printed copy, digit by digit. If it is a log head you have kept, the end of the log was cut off or replaced.",
    ],
  };
}

async function ofReport(slug: string, log: WalkedLog): Promise<Verdict> {
  const parts = await findJson<PublishedParts>(`/verify/report.json?slug=${encodeURIComponent(slug)}`);
  if (!parts) return { state: "unknown", title: "There is no published report at this address", lines: [] };
  const report = { title: parts.title, slug: parts.slug };
  const acts = log.acts.filter((act) => act.reportId === parts.reportId);
  const made = parts.whole ? await hashOfWhole(parts, parts.whole) : parts.hash;
  const { withdrawn, ...story } = storyOf(made, acts);
  if (story.state === "unknown") {
    return {
      state: "altered",
      title: "What the site shows is not what was published",
      lines: ["The hash of its text matches no version of this report in the log."],
      report,
    };
  }
  if (withdrawn) return { ...story, title: withdrawn, lines: [...story.lines, GONE], report };
  return parts.whole
    ? {
        ...story,
        title: `This is the text of version ${parts.number} as it was published`,
        lines: [...story.lines, "Its hash was computed here and matches the log."],
        report,
      }
    : {
        ...story,
        state: story.state === "genuine" ? "stated" : story.state,
        title: `The site shows version ${parts.number} of this report`,
        lines: [...story.lines, PARTLY],
        report,
      };
}

async function ofFile({ name, opened }: Extract<Asked, { kind: "file" }>, log: WalkedLog): Promise<Verdict> {
  const holds = await sealHolds(opened, log.keys, BROWSER_TOOLS);
  const { seal } = opened;
  if (holds === null) {
    return {
      state: "unknown",
      title: `${name} was sealed elsewhere`,
      lines: [`The key ${short(seal.keyId)} is not one of this site's.`],
    };
  }
  if (!holds) {
    return {
      state: "altered",
      title: `${name} was altered`,
      lines: [opened.flaw ? `${opened.flaw}.` : "Its seal does not match its content."],
    };
  }
  if (seal.head !== GENESIS_HASH && !log.places.has(seal.head)) {
    return {
      state: "altered",
      title: "The end of the log was cut off or replaced",
      lines: [
        `${name} is as it was exported, but the entry that was then the newest is no longer in the log.`,
      ],
    };
  }
  const lines = [`It was exported on ${moment(seal.at)} from ${seal.address}.`];
  if (seal.version === null) return { state: "genuine", title: `${name} is as it was exported`, lines };
  const verdict = await ofVersion(seal.version, log);
  return {
    ...verdict,
    title: verdict.state === "unknown" ? verdict.title : exportedOf(name, verdict),
    lines: [...lines, ...verdict.lines],
  };
}

const exportedOf = (name: string, { state, title }: Verdict): string =>
  state === "withdrawn" ? `${name} is as it was exported. ${title}` : `${name} is as it was exported`;

async function ofVersion(hash: string, log: WalkedLog): Promise<Verdict> {
  const act = log.acts.find((one) => one.versionHash === hash);
  if (!act) return { state: "unknown", title: "Nothing published here has this hash", lines: [] };
  const parts = await findJson<PublishedParts>(`/verify/report.json?id=${act.reportId}`);
  const { withdrawn, ...story } = storyOf(
    hash,
    log.acts.filter((one) => one.reportId === act.reportId),
  );
  const report = parts ? { title: parts.title, slug: parts.slug } : undefined;
  const title = withdrawn ?? `This is version ${act.versionNumber} of a report published here`;
  return { ...story, title, report };
}
