import { useNavigate, useSearch } from "@tanstack/react-router";
import { decode, encode, type Decoded, type Fields, type RawParameters } from "./codec/codec.ts";
import { displayFields, type DisplayState } from "./codec/pageFields.ts";

export interface PageState<State> extends Decoded<State> {
  /** Writes the new state into the address without a new step in the history. */
  readonly change: (next: State) => void;
}

const noFields: Fields<object> = {};

/** The state of a page, kept in the address and nowhere else. */
export function usePageState<State extends object>(fields: Fields<State>): PageState<State> {
  const raw = useRawParameters();
  const navigate = useNavigate();
  const own = decode(
    fields,
    pick(raw, (name) => !(name in displayFields)),
  );
  const display = decode(
    displayFields,
    pick(raw, (name) => name in displayFields),
  );
  return {
    state: own.state,
    dropped: [...display.dropped, ...own.dropped],
    change: (next) => {
      void navigate({
        to: ".",
        search: { ...encode(displayFields, display.state), ...encode(fields, next) },
        replace: true,
        resetScroll: false,
      });
    },
  };
}

/** Language, colours and type size, which every page shares. */
export function useDisplay(): { readonly display: DisplayState; readonly parameters: RawParameters } {
  const raw = useRawParameters();
  const display = decode(
    displayFields,
    pick(raw, (name) => name in displayFields),
  ).state;
  return { display, parameters: encode(displayFields, display) };
}

/** Changes how pages are shown and leaves the page's own choices alone. */
export function useChangeDisplay(): (change: Partial<DisplayState>) => void {
  const raw = useRawParameters();
  const { display } = useDisplay();
  const navigate = useNavigate();
  return (change) => {
    const own = pick(raw, (name) => !(name in displayFields));
    void navigate({
      to: ".",
      search: { ...own, ...encode(displayFields, { ...display, ...change }) },
      replace: true,
      resetScroll: false,
    });
  };
}

/** For pages without controls of their own. */
export function useNoPageState(): PageState<object> {
  return usePageState(noFields);
}

function pick(raw: RawParameters, wanted: (name: string) => boolean): RawParameters {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => wanted(name)));
}

function useRawParameters(): RawParameters {
  return useSearch({ from: "__root__" });
}
