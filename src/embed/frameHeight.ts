/** What an embed tells the page around it: nothing but how high it is, in CSS pixels. */
export interface HeightMessage {
  readonly type: "science-literacy-chart:height";
  readonly height: number;
}

/** A whole number of CSS pixels from 80 to 4000. */
export function heightMessage(pixels: number): HeightMessage {
  const whole = Number.isFinite(pixels) ? Math.ceil(pixels) : 80;
  return { type: "science-literacy-chart:height", height: Math.min(4000, Math.max(80, whole)) };
}

/** Tells the parent the height of an element now and whenever it changes. No message is ever read. */
export function announceHeight(content: Element): void {
  if (window.parent === window) return;
  let last = 0;
  const tell = (): void => {
    const message = heightMessage(content.getBoundingClientRect().height);
    if (message.height === last) return;
    last = message.height;
    // The height is no secret, and the embedding page may be anywhere.
    window.parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(content);
  window.addEventListener("load", tell);
}
