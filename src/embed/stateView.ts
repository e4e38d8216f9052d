import { element } from "./element.ts";

export interface StateParts {
  readonly title: string;
  readonly body: string;
  /** Words for whoever maintains the site. */
  readonly detail?: string;
  readonly retry?: { readonly label: string; readonly onRetry: () => void };
}

/** A state in which there is no chart: what happened and what to do next. */
export function stateView({ title, body, detail, retry }: StateParts): HTMLElement {
  const view = element("div", { class: "state", role: "status" }, element("h1", {}, title), element("p", {}, body));
  if (detail !== undefined) view.append(element("p", { class: "detail" }, element("code", {}, detail)));
  if (retry !== undefined) {
    const button = element("button", { type: "button" }, retry.label);
    button.addEventListener("click", retry.onRetry);
    view.append(button);
  }
  return view;
}
