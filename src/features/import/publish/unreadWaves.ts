import { sha256Hex } from "#core/dataset/hash.ts";
import type { WaveEntry } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { FolderPort } from "./folderPort.ts";

/** Which waves that an edition names are not in the folder as it names them: readers do not see those years. */
export async function unreadWaves(folder: FolderPort, waves: readonly WaveEntry[]): Promise<readonly Issue[]> {
  const unread: Issue[] = [];
  for (const { year, file, sha256 } of waves) {
    const bytes = await folder.read(file).catch(() => null);
    if (bytes === null || sha256Hex(bytes) !== sha256) unread.push(issueOf("wave-unread", { year, file }));
  }
  return unread;
}
