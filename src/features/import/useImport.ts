import { useEffect, useState, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import {
  holdRequests,
  prepareImport,
  startSurveyImport,
  type ImportRequest,
  type Published,
} from "#data/queries/surveyImport.ts";
import type { RestoredForm } from "./draft/restoredForm.ts";
import { createImportController, type ImportController, type ImportSnapshot } from "./importController.ts";
import { emptyDraft } from "./importDraft.ts";
import { localTime } from "./review/localTime.ts";

/** Milliseconds without a key before what was typed is taken. */
const typingPause = 400;

interface Import {
  readonly controller: ImportController;
  /** Starts what reads, before there is anything to read. */
  readonly prepare: () => void;
  /** Ends the worker, and lets queries ask the server again. */
  readonly leave: () => void;
}

/** One import for as long as the page is open. From the choice of a file on no query asks the server for anything. */
export function useImport(
  published: Published,
  initial: RestoredForm,
): {
  readonly controller: ImportController;
  readonly snapshot: ImportSnapshot;
} {
  const client = useQueryClient();
  const [{ controller, prepare, leave }] = useState((): Import => {
    let release: (() => void) | null = null;
    let spare: ReturnType<typeof prepareImport> | undefined;
    const made = createImportController(
      { ...emptyDraft(localTime(new Date())), ...initial },
      {
        folder: folderOf(published),
        start: (request, events) => {
          release ??= holdRequests(client);
          return startSurveyImport(request, events, spare);
        },
        now: () => performance.now(),
        later: (work) => {
          const timer = setTimeout(work, typingPause);
          return () => clearTimeout(timer);
        },
      },
    );
    return {
      controller: made,
      prepare: () => {
        spare = prepareImport();
      },
      leave: () => {
        made.leave();
        spare?.drop();
        spare = undefined;
        release?.();
        release = null;
      },
    };
  });
  const snapshot = useSyncExternalStore(controller.subscribe, controller.snapshot);
  useEffect(() => {
    prepare();
    return leave;
  }, [prepare, leave]);
  return { controller, snapshot };
}

function folderOf(published: Published): ImportRequest["folder"] {
  return published.kind === "ok"
    ? { current: published.current, waves: published.waves }
    : { current: null, waves: [] };
}
