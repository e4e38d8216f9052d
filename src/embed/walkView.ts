import type { HitPoint } from "#charts/echarts/hitPoints.ts";
import { element } from "./element.ts";
import { type Place, walk } from "./walk.ts";

export interface WalkView {
  readonly element: HTMLElement;
  /** Moves the points to where a new drawing has them. */
  readonly place: (places: readonly Place[], width: number) => void;
}

/**
 * The points of a chart as a list of options that lie over the drawing: arrow keys, pointer and screen reader reach each one.
 * @param name of the list, with a word on how to move
 */
export function walkView(points: readonly HitPoint[], name: string): WalkView {
  const options = points.map(({ words }, index) =>
    element(
      "div",
      { id: `point-${index}`, role: "option", "aria-selected": "false", class: "point" },
      element("span", { class: "visually-hidden" }, words),
    ),
  );
  const list = element("div", { class: "walk", role: "listbox", tabindex: "0", "aria-label": name }, ...options);
  const bubble = element("p", { class: "bubble", "aria-hidden": "true", hidden: "" });
  let places: readonly Place[] = [];
  let width = 0;
  let active: number | null = null;

  function show(index: number | null): void {
    if (active !== null) options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const point = index === null ? undefined : points[index];
    const place = index === null ? undefined : places[index];
    bubble.hidden = point === undefined || place === undefined;
    if (index === null || point === undefined || place === undefined) {
      list.removeAttribute("aria-activedescendant");
      return;
    }
    options[index]?.setAttribute("aria-selected", "true");
    list.setAttribute("aria-activedescendant", `point-${index}`);
    bubble.textContent = point.words;
    bubble.style.maxWidth = `${Math.min(320, width)}px`;
    const half = bubble.offsetWidth / 2;
    bubble.style.left = `${Math.max(half, Math.min(width - half, place.x))}px`;
    bubble.style.top = `${place.y}px`;
    bubble.classList.toggle("below", place.y < bubble.offsetHeight + 16);
  }

  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return show(null);
    const next =
      active === null ? (event.key.startsWith("Arrow") ? 0 : undefined) : walk(points, places, active, event.key);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(next);
  });
  list.addEventListener("focus", () => {
    if (active === null && list.matches(":focus-visible")) show(0);
  });
  list.addEventListener("blur", () => show(null));
  const underPointer = (event: Event): void => {
    const index = options.findIndex((option) => option === event.target);
    if (index >= 0) show(index);
  };
  list.addEventListener("pointerover", underPointer);
  // After a tap the pointer has left already.
  list.addEventListener("click", underPointer);
  list.addEventListener("pointerleave", () => {
    if (document.activeElement !== list) show(null);
  });

  return {
    element: element("div", { class: "walk-frame" }, list, bubble),
    place: (next, nextWidth) => {
      places = next;
      width = nextWidth;
      for (const [index, { x, y }] of next.entries()) {
        const option = options[index];
        if (option === undefined) continue;
        option.style.left = `${x}px`;
        option.style.top = `${y}px`;
      }
      if (active !== null) show(active);
    },
  };
}
