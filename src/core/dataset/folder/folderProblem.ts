import { editionFile } from "#core/dataset/editionId.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { FolderFiles } from "./folderFiles.ts";
import { lostHistory } from "./lostHistory.ts";
import { sameContent } from "./sameContent.ts";

/** Why nothing may be published on what a folder says is current; null where it may. @param current null in a folder without a manifest */
export function folderProblem(folder: FolderFiles, current: CurrentEdition | null): Issue | null {
  const newest = lostHistory(folder, current?.manifest ?? null);
  if (newest !== null) return issueOf("manifest-behind", { file: newest });
  if (current === null) return null;
  const file = editionFile(current.manifest.edition);
  const found = folder.read(file);
  // Where both are there and differ, nobody can tell which of the two was published.
  return found === null || sameContent(found, current.bytes) ? null : issueOf("manifest-not-edition", { file });
}
