/** More than a person can keep an eye on; each is a rule that every change is compared with. */
export const MOST_FOLLOWS = 500;
export const MOST_GROUPS = 30;

/**
 * The order after one line was moved past its neighbour; the same order if there is none.
 *
 * @param ids in order, without repetition
 */
export function moved(ids: readonly string[], id: string, to: "up" | "down"): string[] {
  const order = [...ids];
  const at = order.indexOf(id);
  const other = to === "up" ? at - 1 : at + 1;
  const neighbour = order[other];
  if (at === -1 || neighbour === undefined) return order;
  order[at] = neighbour;
  order[other] = id;
  return order;
}
