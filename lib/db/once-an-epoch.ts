import { currentRender } from "./render-as-of";
import { noteAlso, type StatementNote, withNotes } from "./render-notes";

type Last<T> = { mark: string; answer: Promise<{ result: T; read: StatementNote[] }> };

/**
 * Reads what is the same on every page once for all pages that are rendered after the same change of the catalogue. Each
 * of them notes what was read, as if it had read that itself. Every other request reads for itself.
 */
export function onceAnEpoch<T>(read: () => Promise<T>): () => Promise<T> {
  let last: Last<T> | undefined;
  return async () => {
    const mark = currentRender()?.mark;
    if (!mark) return read();
    if (last?.mark !== mark) {
      const mine: Last<T> = { mark, answer: withNotes(read) };
      last = mine;
      mine.answer.catch(() => {
        if (last === mine) last = undefined;
      });
    }
    const answer = await last.answer;
    noteAlso(answer.read);
    return answer.result;
  };
}
