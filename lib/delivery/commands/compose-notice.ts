import "server-only";
import { db } from "@/lib/db/client";
import type { Notice } from "@/lib/push/types";
import { labelOf } from "../policy";
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

function noticeOf({ alert, news, why }: ToTell): Notice {
  const { title, path } = news;
  const body = news.why === "" ? title : `${title}\n${news.why}`;
  return { title: labelOf({ news, why, alertIds: [alert.id] }), body, path };
}
