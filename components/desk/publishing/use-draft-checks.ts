import { useCallback, useEffect, useState } from "react";
import type { ChangesSince, CheckedRule } from "@/lib/checks/types";
import { checkDraftAction } from "@/lib/publishing/actions";

export type DraftChecks =
  | { kind: "checking" }
  | { kind: "failed"; message: string }
  | { kind: "checked"; rules: CheckedRule[]; since: ChangesSince | null };

/** Runs the checks on a draft once it is saved, and again on request. */
export function useDraftChecks(reportId: string, revision: number | null) {
  const [check, setCheck] = useState<DraftChecks>({ kind: "checking" });
  const again = useCallback(async () => {
    setCheck({ kind: "checking" });
    const answer = await checkDraftAction({ reportId }).catch(() => null);
    if (answer?.ok) setCheck({ kind: "checked", rules: answer.data.rules, since: answer.data.since });
    else
      setCheck({ kind: "failed", message: answer?.message ?? "The server did not respond. Are you online?" });
  }, [reportId]);
  useEffect(() => {
    if (revision !== null) void again();
  }, [revision, again]);
  return { check, again };
}
