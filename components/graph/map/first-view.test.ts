import { expect, it } from "vitest";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";
import { firstView, wholeView } from "./first-view";
import { revealed } from "./use-reveal";

const SIZE = { width: 1300, height: 560 };

/** One lane: a lone entity at the top, and many far below it. */
const LAYOUT: Layout = {
  places: new Map([
    ["alone", { x: 0, y: HEADER }],
    ...Array.from({ length: 6 }, (_, index) => [`n${index}`, { x: 0, y: 1400 + index * 68 }] as const),
  ]),
  lanes: [{ name: "mining", label: "Mining", x: 0, width: NODE_WIDTH }],
  curves: new Map(),
  width: NODE_WIDTH,
  height: 1900,
};

it("begins at the height at which most entities are, readable", () => {
  const { y, zoom } = firstView(LAYOUT, [], null, SIZE);
  const visible = [...LAYOUT.places.values()].filter(
    (place) => y + place.y * zoom >= 36 && y + (place.y + NODE_HEIGHT) * zoom <= SIZE.height,
  );
  expect(visible).toHaveLength(6);
  expect(zoom).toBeGreaterThan(0.9);
});

it("shows all of the map beside the buttons", () => {
  const { x, y, zoom } = wholeView({ ...LAYOUT, width: 6000 }, SIZE);
  expect(x).toBeGreaterThanOrEqual(64);
  expect(x + 6000 * zoom).toBeLessThanOrEqual(SIZE.width);
  expect(y + LAYOUT.height * zoom).toBeLessThanOrEqual(SIZE.height);
});

it("moves what the panel would cover, and nothing else", () => {
  const room = { left: 16, right: 920, top: HEADER, bottom: 544 };
  const view = { x: 0, y: 0, zoom: 1 };
  expect(revealed({ x: 300, y: 200 }, view, room)).toEqual(view);
  expect(revealed({ x: 1000, y: 900 }, view, room)).toEqual({ x: 920 - 1208, y: 544 - 954, zoom: 1 });
  expect(revealed({ x: 0, y: 100 }, { ...view, zoom: 0.2 }, room).zoom).toBe(0.5);
});
