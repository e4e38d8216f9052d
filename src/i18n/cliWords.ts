import type { ByLocale } from "./locale.ts";

interface CliWords {
  readonly usage: string;
  readonly unknownCommand: (command: string) => string;
  readonly unavailableCommand: (command: string) => string;
  readonly wrongPool: (given: string) => string;
  readonly wrongOption: (message: string) => string;
  readonly noInput: string;
  readonly noFolder: string;
  readonly oneFolder: string;
  readonly inputTwice: (input: string) => string;
  readonly revealNeedsDryRun: string;
  readonly wrongYear: (text: string) => string;
  readonly wrongStatus: (text: string) => string;
  readonly wrongTime: (text: string) => string;
  readonly wrongReason: string;
  readonly cannotRead: (file: string, message: string) => string;
  readonly cannotReadFolder: (message: string) => string;
  readonly notFolder: (folder: string) => string;
  readonly missingFile: (file: string) => string;
  readonly cannotWrite: (file: string, message: string) => string;
  readonly fault: (message: string) => string;
  readonly strict: string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly and: string;
  readonly imported: (years: readonly number[], rows: number) => string;
  readonly dryRun: string;
  readonly published: (edition: string, folder: string) => string;
  readonly rejected: string;
  readonly rowsSoFar: (rows: number) => string;
  readonly sound: (edition: string) => string;
  readonly broken: string;
  readonly editionMisnamed: (file: string) => string;
  readonly leftBehind: (file: string) => string;
  readonly sameOrLater: string;
  readonly notSuccessor: string;
  readonly differs: (year: number, cell: string, here: string, there: string) => string;
}

const commands = `survey import INPUT… [--year Y] [--data DIR] [--mapping F] [--region F] [--status final|provisional|demo]
                     [--reason T] [--merge] [--replace-demo] [--pool Y,Y] [--model] [--accept-review F]
                     [--at ISO] [--strict] [--dry-run [--reveal]] [--json]
survey inspect INPUT… [--mapping F] [--data DIR] [--region F] [--year Y] [--json]
survey check DIR [--against DIR] [--json]
survey verify CODE --data DIR [--json]
survey rollback EDITION --data DIR --reason T [--at ISO] [--dry-run] [--json]
survey withdraw EDITION --data DIR --reason T [--at ISO] [--dry-run] [--json]
survey reference set F --data DIR --reason T [--at ISO] [--dry-run] [--json]`;

const explained: ByLocale<string> = {
  zh: `INPUT 是文件、“文件#工作表”，或 -（标准输入）；相对路径从当前文件夹算起。
import     读入调查文件，发布新的一版      inspect    只看读懂了什么，不导入
check      检查数据文件夹是否完好          verify     核对材料上的核对码
rollback   把各年数据退回到以前的一版      withdraw   撤下误发的一版，并删除其文件
reference  更新目标、全国值、口径、行动    --json     结果写到标准输出，只有一个 JSON 对象
退出码：0 完成；1 文件或文件夹不被接受，什么都没有写；2 用法有误或读写出错。`,
  en: `INPUT is a file, file#sheet, or - (standard input); relative paths start at the current folder.
import     read survey files and publish an edition     inspect    show what is understood, import nothing
check      see whether a data folder is whole           verify     see whether a code under a report is right
rollback   return to the waves of a past edition        withdraw   take back an edition and delete its files
reference  set targets, benchmarks, breaks, instruments, actions
--json     one JSON object on standard output
Exit code: 0 done; 1 the file or folder was refused, nothing written; 2 wrong usage or an I/O fault.`,
};

/** What the command line itself says. */
export const cliWords: ByLocale<CliWords> = {
  zh: {
    usage: `用法\n${commands}\n\n${explained.zh}`,
    unknownCommand: (command) => (command === "" ? "没有给出命令。" : `没有“${command}”这个命令。`),
    unavailableCommand: (command) => `本版本还没有 ${command} 命令。`,
    wrongPool: (given) => `--pool 要两个不同的年度，中间用半角逗号分开，收到的是“${given}”。`,
    wrongOption: (message) => `选项有误：${message}`,
    noInput: "没有给出要导入的文件。",
    noFolder: "没有给出数据文件夹。请用 --data 指定，或用 --dry-run 试运行。",
    oneFolder: "请给出一个要检查的数据文件夹。",
    inputTwice: (input) => `${input} 给出了两次，其中的人会被计算两遍。`,
    revealNeedsDryRun: "--reveal 只能与 --dry-run 一起使用。",
    wrongYear: (text) => `“${text}”不是年度。`,
    wrongStatus: (text) => `“${text}”不是数据状态，应为 final、provisional 或 demo。`,
    wrongTime: (text) => `“${text}”不是带时区的 ISO 时间，例如 2026-01-20T09:00:00+08:00。`,
    wrongReason: "--reason 应是一行文字，不含换行和控制字符。",
    cannotRead: (file, message) => `读不了 ${file}：${message}`,
    cannotReadFolder: (message) => `读不了数据文件夹：${message}`,
    notFolder: (folder) => `没有 ${folder} 这个文件夹。`,
    missingFile: (file) => `数据文件夹中没有 ${file}。请从备份恢复，或重新发布。`,
    cannotWrite: (file, message) => `写不了 ${file}：${message}`,
    fault: (message) => `程序出错：${message}。请把这句话和所用的命令告诉维护人员。`,
    strict: "指定了 --strict，有错误或警告，不予导入。",
    severities: { error: "错误", warning: "警告", info: "说明" },
    and: "、",
    imported: (years, rows) => `已读 ${rows} 行，得到 ${years.join("、")} 年的数据。`,
    dryRun: "这是试运行，没有写入任何文件。",
    published: (edition, folder) => `已发布版本 ${edition}，写入 ${folder}。`,
    rejected: "没有导入，没有写入任何文件。",
    rowsSoFar: (rows) => `已读 ${rows} 行`,
    sound: (edition) => `数据文件夹完好，当前版本 ${edition}。`,
    broken: "数据文件夹有问题。",
    editionMisnamed: (file) => `${file} 的内容与其名称不符。请从备份恢复。`,
    leftBehind: (file) => `${file} 没有被任何版本引用，可能是中断的发布留下的，下次发布时清除。`,
    sameOrLater: "与对照的文件夹相同，或是其后续版本。",
    notSuccessor: "不是对照文件夹的后续版本。请比较两个文件夹的版本，确认没有发布到另一个文件夹里。",
    differs: (year, cell, here, there) => `${year} 年 ${cell}：${there} → ${here}`,
  },
  en: {
    usage: `Usage\n${commands}\n\n${explained.en}`,
    unknownCommand: (command) => (command === "" ? "No command was given." : `There is no command "${command}".`),
    unavailableCommand: (command) => `This version does not have the command ${command} yet.`,
    wrongPool: (given) => `--pool takes two different years, such as 2023,2024; got "${given}".`,
    wrongOption: (message) => `Wrong option: ${message}`,
    noInput: "No file to import was given.",
    noFolder: "No data folder was given. Name it with --data, or try with --dry-run.",
    oneFolder: "Name one data folder to check.",
    inputTwice: (input) => `${input} is given twice: everybody in it would count twice.`,
    revealNeedsDryRun: "--reveal goes with --dry-run only.",
    wrongYear: (text) => `"${text}" is not a year.`,
    wrongStatus: (text) => `"${text}" is not a status: final, provisional or demo.`,
    wrongTime: (text) => `"${text}" is not an ISO time with its zone, such as 2026-01-20T09:00:00+08:00.`,
    wrongReason: "--reason is one line of text, without line ends and control characters.",
    cannotRead: (file, message) => `Cannot read ${file}: ${message}`,
    cannotReadFolder: (message) => `Cannot read the data folder: ${message}`,
    notFolder: (folder) => `There is no folder ${folder}.`,
    missingFile: (file) => `The data folder has no ${file}. Restore it from a backup, or publish again.`,
    cannotWrite: (file, message) => `Cannot write ${file}: ${message}`,
    fault: (message) => `The program failed: ${message}. Tell this, and the command, to whoever maintains it.`,
    strict: "There are errors or warnings, and --strict was given: nothing is imported.",
    severities: { error: "error", warning: "warning", info: "info" },
    and: ", ",
    imported: (years, rows) => `Read ${rows} rows: ${years.join(", ")}.`,
    dryRun: "This was a dry run; nothing was written.",
    published: (edition, folder) => `Published edition ${edition} in ${folder}.`,
    rejected: "Nothing was imported and nothing was written.",
    rowsSoFar: (rows) => `${rows} rows so far`,
    sound: (edition) => `The data folder is sound; its edition is ${edition}.`,
    broken: "Something is wrong with the data folder.",
    editionMisnamed: (file) => `The content of ${file} does not fit its name. Restore it from a backup.`,
    leftBehind: (file) =>
      `No edition names ${file}: an interrupted publication may have left it. The next one removes it.`,
    sameOrLater: "The same as the other folder, or a later edition of it.",
    notSuccessor:
      "Not a later edition of the other folder. Compare the editions of both, and see whether somebody published into another one.",
    differs: (year, cell, here, there) => `${year} ${cell}: ${there} → ${here}`,
  },
};
