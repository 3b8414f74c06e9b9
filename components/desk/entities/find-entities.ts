import { suggestEntitiesAction } from "@/lib/reports/actions";
import type { EntityChoice } from "@/lib/reports/draft-types";

/** Entities by any of their names or their pinyin; none when the server cannot be asked. */
export async function findEntities(words: string): Promise<EntityChoice[]> {
  const answer = await suggestEntitiesAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
}
