import type { FolderIssues } from "#core/survey/issues/folderIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** The path of a value; of the file as a whole there is none. */
const at = {
  zh: (key: string): string => (key === "" ? "" : ` ${key} `),
  en: (key: string): string => (key === "" ? "the file" : key),
};

/** Words for these codes: what happened and what to do next. */
export const folderIssueWords: IssueWords<keyof FolderIssues> = {
  "json-not-utf8": {
    zh: () => "这个 JSON 文件不是 UTF-8 编码，其中的汉字会读错。请在编辑器中另存为 UTF-8，再用。",
    en: () =>
      "This JSON file is not in UTF-8, so its text would be misread. Save it as UTF-8 in a text editor and try again.",
  },
  "reference-not-json": {
    zh: () => "参考数据文件不是 JSON。请检查文件，或重新导出。",
    en: () => "The reference data file is not JSON. Check it, or export it again.",
  },
  "reference-empty": {
    zh: () => "参考数据文件里没有 instruments、targets、benchmarks、breaks、actions 中的任何一项。请至少给出一项。",
    en: () =>
      "The reference data file has no instruments, targets, benchmarks, breaks or actions. Give at least one of these.",
  },
  "reference-unknown-key": {
    zh: ({ key }) => `参考数据中的 ${key} 不是已知的键。请检查拼写。`,
    en: ({ key }) => `The key ${key} in the reference data is not a known one. Check the spelling.`,
  },
  "reference-wrong-value": {
    zh: ({ key }) => `参考数据中${at.zh(key)}的值不合要求。请改正后再提交。`,
    en: ({ key }) => `The value of ${at.en(key)} in the reference data is not allowed. Correct it and try again.`,
  },
  "reference-rate": {
    zh: ({ key }) => `参考数据中 ${key} 的值不在 0 到 1 之间。比例要写成小数，例如 14.5% 写作 0.145。`,
    en: ({ key }) =>
      `The value of ${key} in the reference data is not between 0 and 1. Write rates as decimals: 14.5% is 0.145.`,
  },
  "reference-controls": {
    zh: ({ key }) => `参考数据中 ${key} 含有控制字符或改变文字方向的符号。请删去，再提交。`,
    en: ({ key }) =>
      `The text of ${key} contains control characters, or marks that change the text direction. Remove them and try again.`,
  },
  "reference-without-source": {
    zh: ({ key }) => `参考数据中 ${key} 是空的。目标和全国值都要写明出处，例如文件名和文号。`,
    en: ({ key }) =>
      `The value of ${key} is empty. Every target and benchmark needs a source, such as a document and its number.`,
  },
  "reference-unknown-code": {
    zh: ({ key }) => `参考数据中 ${key} 指向一个没有定义的代码。请检查地区、类别、测评口径或行动的代码。`,
    en: ({ key }) =>
      `The value of ${key} refers to a code that is not defined. Check the codes of areas, categories, instruments and actions.`,
  },
  "reference-twice": {
    zh: ({ key, other }) => `参考数据中 ${key} 与 ${other} 说的是同一项。请删去一项。`,
    en: ({ key, other }) => `The entries ${key} and ${other} are for the same thing. Remove one of them.`,
  },
  "reference-waves-unread": {
    zh: ({ years }) =>
      `已发布的 ${years.join("、")} 年数据读不出来，无法确认它们与新的测评口径相符。请先恢复数据文件夹。`,
    en: ({ years }) =>
      `The published data of ${years.join(", ")} cannot be read, so it cannot be checked against the new instruments. Restore the data folder first.`,
  },
  "instrument-in-use": {
    zh: ({ instrument, years }) =>
      `已发布的 ${years.join("、")} 年数据是按测评口径 ${instrument} 得到的，它不能删去。请把它加回 instruments。`,
    en: ({ instrument, years }) =>
      `The published data of ${years.join(", ")} was measured with the instrument ${instrument}, so it cannot be removed. Add it back to instruments.`,
  },
  "instrument-redefined": {
    zh: ({ instrument, years }) =>
      `测评口径 ${instrument} 的年龄或合格线变了，而 ${years.join("、")} 年的数据是按原来的口径得到的。若口径真的变了，请新增一个测评口径，不要改旧的。`,
    en: ({ instrument, years }) =>
      `The ages or the pass mark of the instrument ${instrument} have changed, but the data of ${years.join(", ")} was measured with the old ones. If the rule really did change, add a new instrument instead of editing this one.`,
  },
  "reason-too-long": {
    zh: ({ count, limit }) => `更改原因有 ${count} 个字，最多 ${limit} 个字。请缩短，细节写在别的材料里。`,
    en: ({ count, limit }) =>
      `The reason has ${count} characters; the limit is ${limit}. Shorten it, and put the details in another document.`,
  },
  "folder-without-manifest": {
    zh: () => "这个文件夹里还没有发布过数据（没有 manifest.json）。请先用 import 发布，或检查 --data。",
    en: () =>
      "Nothing has been published in this folder yet (there is no manifest.json). Publish with import first, or check --data.",
  },
  "manifest-behind": {
    zh: ({ file }) =>
      `manifest.json 不见了，或比 editions 文件夹里的版本旧；照它继续发布会丢掉后来的版本。请用 ${file} 的副本恢复 manifest.json，再用 check 检查。`,
    en: ({ file }) =>
      `The file manifest.json is missing, or older than the newest edition in the folder; publishing from it would lose the later editions. Restore manifest.json from a copy of ${file}, then run check.`,
  },
  "manifest-not-edition": {
    zh: ({ file }) => `manifest.json 与 ${file} 不一致，说不清发布的是哪一个。请从备份恢复其中改坏的一个，再发布。`,
    en: ({ file }) =>
      `The file manifest.json does not match ${file}, so it is unclear which of the two was published. Restore the damaged one from a backup, then publish.`,
  },
  "time-before": {
    zh: ({ at, publishedAt }) =>
      `发布时间 ${at} 早于当前版本的发布时间 ${publishedAt}。请核对这台电脑的日期、时间和时差，再改发布时间（页面上的“发布时间”，命令行的 --at）；如果写错的是当前版本的时间，请填一个不早于它的时间。`,
    en: ({ at, publishedAt }) =>
      `The time of publication, ${at}, is before ${publishedAt}, when the current edition was published. Check this computer's date, time and time zone, then correct the time of publication (the field on the page, or --at on the command line); if it is the current edition's time that is wrong, enter one that is not earlier.`,
  },
  "wave-unread": {
    zh: ({ year, file }) =>
      `已发布的 ${year} 年数据读不出来，${file} 不见了或已损坏，读者看不到这一年。请从备份恢复这个文件，或重新导入 ${year} 年。`,
    en: ({ year, file }) =>
      `The published wave of ${year} cannot be read: ${file} is missing or damaged, and readers cannot see that year. Restore the file from a backup, or import ${year} again.`,
  },
  "folder-difference": {
    zh: ({ years }) =>
      years.length === 0
        ? "其间发布的版本没有改动任何年度的数据，改动的是参考数据或修订记录。请看过再重新发布。"
        : `其间发布的版本改动了 ${years.join("、")} 年的数据。请看过再重新发布。`,
    en: ({ years }) =>
      years.length === 0
        ? "What was published in the meantime changed no survey data, only reference data or the revision log. Look at it before you publish again."
        : `What was published in the meantime changed the data of ${years.join(", ")}. Look at it before you publish again.`,
  },
  "edition-unknown": {
    zh: ({ edition }) => `数据文件夹的历史中没有 ${edition} 这个版本。请用 check 查看文件夹，或检查编号。`,
    en: ({ edition }) =>
      `There is no edition ${edition} in the history of the data folder. Run check on the folder, or check the name for typing errors.`,
  },
  "edition-withdrawn": {
    zh: ({ edition }) => `版本 ${edition} 已经撤下，不能再恢复。请另选一个版本。`,
    en: ({ edition }) => `Edition ${edition} has been withdrawn and cannot be restored. Choose another one.`,
  },
  "edition-withdrawn-already": {
    zh: ({ edition }) => `版本 ${edition} 早已撤下，没有写入新版本。`,
    en: ({ edition }) => `Edition ${edition} was already withdrawn, so no new edition was written.`,
  },
  "rollback-misfit": {
    zh: ({ year, key }) =>
      `那个版本的 ${year} 年数据与现在的地区表或测评口径不符（${key}）。请先恢复当时的参考数据，再退回。`,
    en: ({ year, key }) =>
      `The wave of ${year} in that edition does not fit the current region or instruments (${key}). Restore the reference data of that time first.`,
  },
  "rollback-demo": {
    zh: ({ years }) =>
      `那个版本的 ${years.join("、")} 年是演示数据，而现在发布的是真实数据，不能退回。请另选一个版本。`,
    en: ({ years }) =>
      `That edition has demonstration data (${years.join(", ")}), but real data is published now, so it cannot be restored. Choose another edition.`,
  },
  "rollback-reference-kept": {
    zh: ({ edition }) => `只退回各年度的数据。地区、目标、全国值等参考数据与版本 ${edition} 不同，保持现在的不变。`,
    en: ({ edition }) =>
      `Only the survey data is rolled back. The region, targets, benchmarks and other reference data differ from edition ${edition} and stay as they are now.`,
  },
  "withdraw-nothing": {
    zh: ({ edition }) =>
      `版本 ${edition} 没有首次发布任何年度的数据，没有可以撤下的。要恢复早先的数据，请用 rollback。`,
    en: ({ edition }) =>
      `Edition ${edition} was not the first to publish any data, so there is nothing to withdraw. To return to earlier data, use rollback.`,
  },
  "withdraw-carried": {
    zh: ({ year, cells }) =>
      `现在发布的 ${year} 年数据仍含有撤下的数据中的 ${cells} 行。如果问题在这些行里，请把现在的版本也撤下。`,
    en: ({ year, cells }) =>
      `The data now published for ${year} still contains ${cells} rows of the withdrawn data. If the mistake is among them, withdraw the current edition too.`,
  },
  "withdraw-none-before": {
    zh: ({ year }) => `${year} 年以前没有可用的数据，新版本中这一年留空。请在更正后重新导入这一年。`,
    en: ({ year }) =>
      `There is no earlier data of ${year} to fall back on, so that year is empty in the new edition. Import it again once it is corrected.`,
  },
  "withdraw-also": {
    zh: ({ years }) =>
      `撤下的版本里还有别的导入发布过、现在没有采用的 ${years.join("、")} 年数据，它们的文件随之删除。需要时请用原来的调查文件重新导入。`,
    en: ({ years }) =>
      `The withdrawn editions also contained data of ${years.join(", ")} from other imports that is no longer current; those files are deleted as well. If you need them, import the survey files again.`,
  },
  "withdraw-left": {
    zh: ({ file }) => `新版本已经发布，但 ${file} 删不掉，仍可被读到。请马上手工删除，或再运行一次同样的命令。`,
    en: ({ file }) =>
      `The new edition is published, but ${file} could not be deleted and can still be read. Delete it by hand right away, or run the same command again.`,
  },
  "code-malformed": {
    zh: () => "这不是核对码。核对码是版本编号加 16 位十六进制数字，例如 0003-1a2b3c4d-0123456789abcdef。",
    en: () =>
      "This is not a verification code. A code is an edition name and 16 hexadecimal digits, such as 0003-1a2b3c4d-0123456789abcdef.",
  },
  "code-unknown": {
    zh: ({ edition }) => `数据文件夹的历史中没有 ${edition} 这个版本，核对不上。请检查编号和文件夹。`,
    en: ({ edition }) =>
      `There is no edition ${edition} in the history of the data folder, so the code cannot be verified. Check the code and the folder.`,
  },
  "code-differs": {
    zh: ({ edition }) => `核对码与版本 ${edition} 的内容不符。请检查是否抄错；如果没有，则材料不是由这份数据做出的。`,
    en: ({ edition }) =>
      `The code does not match the content of edition ${edition}. Check it for typing errors; if there are none, the document was not made from this data.`,
  },
  "code-superseded": {
    zh: ({ edition, current }) => `核对码属实。版本 ${edition} 后来被新的版本取代，现在是 ${current}。`,
    en: ({ edition, current }) =>
      `The code is valid. Edition ${edition} has since been replaced; the current one is ${current}.`,
  },
  "code-withdrawn": {
    zh: ({ edition, current }) => `核对码属实，但版本 ${edition} 已经撤下，其中的数据不应再使用。现在是 ${current}。`,
    en: ({ edition, current }) =>
      `The code is valid, but edition ${edition} has been withdrawn and its data should no longer be used. The current one is ${current}.`,
  },
};
