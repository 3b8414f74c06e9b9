import type { Order } from "@/lib/forum/types";

export const ORDER_LABELS: Record<Order, string> = {
  active: "Latest comments",
  newest: "Newest",
  busiest: "Most comments",
};

export const repliesLabel = (count: number): string => (count === 1 ? "1 reply" : `${count} replies`);
