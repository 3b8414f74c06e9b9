import "server-only";
import { db } from "@/lib/db/client";
import type { Notice } from "@/lib/push/types";
import type { DuePerson, ToTell } from "../types";
import { decideAgain } from "./decide-again";

/** A notice for its reader as they are now; or why there is none. */
export type Composed = { person: DuePerson; notice: Notice } | { drop: string };

/** What a browser shows of an alert, by the rights and rules of now. */
export async function composeNotice(alertId: string): Promise<Composed> {
  const [again] = await decideAgain(db, [alertId]);
  if (!again) return { drop: "the alert is gone" };
  const { person, decision } = again;
  return "drop" in decision ? decision : { person, notice: noticeOf(decision.tell) };
}

function noticeOf({ news: { label, title, path, why } }: ToTell): Notice {
  return { title: label, body: why === "" ? title : `${title}\n${why}`, path };
}
