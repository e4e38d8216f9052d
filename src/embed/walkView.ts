import type { HitPoint } from "#charts/echarts/hitPoints.ts";
import { element } from "./element.ts";
import { type Place, type Stop, stopAt, walk } from "./walk.ts";

export interface WalkView {
  readonly element: HTMLElement;
  /** Moves the points to where a new drawing has them. */
  readonly place: (places: readonly Place[], width: number) => void;
}

/** How far from a point the pointer still means it, in pixels. */
const reach = 40;

/**
 * The points of a chart as a list of options that lie over the drawing: arrow keys, pointer and screen reader reach each one.
 * @param name of the list, with a word on how to move
 * @param isByRow whether anywhere along a row means its point
 */
export function walkView(points: readonly HitPoint[], name: string, isByRow: boolean): WalkView {
  const options = points.map(({ words }, index) =>
    element("div", { id: `point-${index}`, role: "option", "aria-selected": "false", class: "point" }, words),
  );
  const list = element("div", { class: "walk", role: "listbox", tabindex: "0", "aria-label": name }, ...options);
  const bubble = element("p", { class: "bubble", "aria-hidden": "true", hidden: "" });
  const frame = element("div", { class: "walk-frame" }, list, bubble);
  let stops: readonly Stop[] = [];
  let width = 0;
  let active: number | null = null;

  function show(index: number | null): void {
    if (active !== null) options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const point = index === null ? undefined : points[index];
    const stop = index === null ? undefined : stops[index];
    bubble.hidden = point === undefined || stop === undefined;
    if (index === null || point === undefined || stop === undefined) {
      list.removeAttribute("aria-activedescendant");
      return;
    }
    options[index]?.setAttribute("aria-selected", "true");
    list.setAttribute("aria-activedescendant", `point-${index}`);
    bubble.textContent = point.words;
    bubble.style.maxWidth = `${Math.min(320, width)}px`;
    const half = bubble.offsetWidth / 2;
    bubble.style.left = `${Math.max(half, Math.min(width - half, stop.x))}px`;
    bubble.style.top = `${stop.y}px`;
    bubble.classList.toggle("below", stop.y < bubble.offsetHeight + 16);
  }

  function follow({ clientX, clientY }: PointerEvent): void {
    const { left, top } = list.getBoundingClientRect();
    const index = stopAt(stops, { x: clientX - left, y: clientY - top }, reach, isByRow);
    if (index !== active) show(index);
  }

  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = walk(stops, active, event.key);
    if (next === null) return;
    event.preventDefault();
    show(next);
  });
  list.addEventListener("focus", () => {
    if (active === null && list.matches(":focus-visible")) show(0);
  });
  list.addEventListener("blur", () => show(null));
  // The bubble is not part of the list: a reader may go over its words without losing them.
  list.addEventListener("pointerdown", follow);
  list.addEventListener("pointermove", follow);
  frame.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "mouse" && document.activeElement !== list) show(null);
  });
  window.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") show(null);
  });

  return {
    element: frame,
    place: (places, nextWidth) => {
      stops = points.flatMap(({ seriesIndex }, index) => {
        const place = places[index];
        return place === undefined ? [] : [{ ...place, seriesIndex }];
      });
      width = nextWidth;
      for (const [index, { x, y }] of stops.entries()) {
        const option = options[index];
        if (option === undefined) continue;
        option.style.left = `${x}px`;
        option.style.top = `${y}px`;
      }
      if (active !== null) show(active);
    },
  };
}
