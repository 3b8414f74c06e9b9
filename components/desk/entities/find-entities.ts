import type { EntityChoice } from "@/lib/names/types";
import { suggestEntitiesAction } from "@/lib/reports/actions";

/** Finds entities by any of their names or their pinyin; empty if the server is unreachable. */
export async function findEntities(words: string): Promise<EntityChoice[]> {
  const answer = await suggestEntitiesAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
}
