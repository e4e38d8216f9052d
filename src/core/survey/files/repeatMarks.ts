import type { RepeatKind } from "#core/survey/importWatch.ts";
import type { Issue, IssuePlace } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";

/** What a second reading says of rows that repeat: each of them, where the first could name only so many. */
export interface RepeatMarks {
  /** What is wrong with a row that repeats another; null where that is nothing. */
  issueOf(kind: RepeatKind, place: IssuePlace): Issue | null;
  /** Whether an issue stands for rows that are marked one by one. */
  replaces(issue: Issue): boolean;
}

/** @param issues of the first reading, which tell whether repeats are worth a word, and of which kind */
export function repeatMarks(issues: readonly Issue[]): RepeatMarks {
  const cells = issues.find((issue) => issue.code === "repeated-rows");
  const repeat = issues.find((issue) => issue.code === "ids-repeat");
  const isWithin =
    issues.some(({ code }) => code === "ids-within") || (repeat !== undefined && repeat.detail.here !== null);
  const ofIds = repeat !== undefined || issues.some(({ code }) => code === "repeated-id");
  return {
    issueOf: (kind, place) => {
      if (kind === "cells") return cells === undefined ? null : issueOf("repeated-rows", cells.detail, place);
      return ofIds && (kind === "id-in-place" || !isWithin) ? issueOf("repeated-id", {}, place) : null;
    },
    replaces: ({ code }) => code === "repeated-id" || code === "repeated-rows",
  };
}
