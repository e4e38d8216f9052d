import type { Population } from "#core/breakdown.ts";
import type { Severity } from "#core/survey/issue.ts";
import type { ColumnRole } from "#core/survey/mapping.ts";
import type { ByLocale } from "./locale.ts";

/** Words of the import page, step by step. Parameters are worded already. */
export interface ImportWords {
  readonly title: string;
  readonly lead: string;
  readonly privacy: string;
  readonly steps: {
    readonly files: string;
    readonly publication: string;
    readonly columns: string;
    readonly check: string;
    readonly results: string;
    readonly download: string;
  };
  /** A line for steps that have nothing to show yet. */
  readonly later: { readonly columns: string; readonly check: string; readonly results: string; readonly download: string };

  readonly folder: {
    readonly reading: string;
    readonly label: string;
    readonly edition: (region: string, edition: string, date: string) => string;
    readonly years: (years: string) => string;
    readonly noYears: string;
    readonly demo: string;
    readonly empty: string;
    readonly emptyBody: string;
    readonly unreadable: string;
    readonly unreadableBody: string;
    readonly missing: (years: string) => string;
    readonly missingBody: string;
    readonly retry: string;
  };

  readonly files: {
    readonly survey: string;
    readonly surveyHint: string;
    readonly drop: string;
    readonly mapping: string;
    readonly mappingHint: string;
    readonly chosen: string;
    readonly size: (size: string) => string;
    readonly asMapping: string;
    readonly remove: (name: string) => string;
    readonly removeShort: string;
    readonly passedOver: (names: string) => string;
    readonly waiting: string;
  };

  readonly form: {
    readonly status: string;
    readonly statuses: { readonly final: string; readonly provisional: string; readonly demo: string };
    readonly statusHint: string;
    readonly at: string;
    readonly atHint: string;
    readonly atWrong: string;
    readonly now: string;
    readonly year: string;
    readonly yearHint: string;
    readonly yearWrong: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonNeeded: (years: string) => string;
    readonly merge: string;
    readonly mergeHint: string;
    readonly replaceDemo: string;
    readonly replaceDemoHint: string;
  };

  readonly columns: {
    readonly lead: string;
    readonly several: string;
    readonly none: string;
    readonly groups: {
      readonly place: string;
      readonly outcome: string;
      readonly design: string;
      readonly person: string;
      readonly populations: string;
      readonly figure: string;
    };
    readonly roles: Readonly<Record<ColumnRole, string>>;
    readonly populations: Readonly<Record<Population, string>>;
    readonly byOccupation: (column: string) => string;
    readonly byAge: (column: string) => string;
    readonly changed: string;
    readonly reset: string;
    readonly unused: (columns: string) => string;
    readonly withheld: (columns: string) => string;
  };

  readonly progress: {
    readonly label: string;
    readonly starting: string;
    readonly at: (percent: string, rows: string, speed: string) => string;
    readonly planning: string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly cancelledBody: string;
    readonly again: string;
  };

  readonly failed: {
    readonly title: string;
    readonly unreadable: string;
    readonly worker: string;
    readonly fault: string;
    readonly nothing: string;
  };

  readonly check: {
    readonly refused: string;
    readonly refusedBody: string;
    readonly read: (rows: string, years: string) => string;
    readonly inputs: string;
    readonly input: (name: string, shape: string, rows: string) => string;
    readonly shapes: { readonly respondents: string; readonly aggregate: string; readonly unknown: string };
    readonly clean: string;
    readonly severities: Readonly<Record<Severity, string>> & { readonly aside: string };
    readonly rows: (count: string) => string;
    readonly places: (count: string) => string;
    readonly listed: (listed: string, total: string) => string;
    readonly showAll: (count: string) => string;
    readonly infos: (kinds: string) => string;
    readonly columns: {
      readonly file: string;
      readonly row: string;
      readonly column: string;
      readonly value: string;
      readonly message: string;
    };
    readonly table: (kind: string) => string;
    readonly advice: (advice: string) => string;
    readonly agreeAside: (rows: string) => string;
    readonly agreeWarning: string;
    readonly excluded: (year: string, list: string) => string;
    readonly excludedOne: (reason: string, rows: string) => string;
  };

  readonly results: {
    readonly lead: string;
    readonly newYear: (year: string) => string;
    readonly replaced: (year: string) => string;
    readonly merged: (year: string) => string;
    readonly asPublished: (year: string) => string;
    readonly status: Readonly<Record<"final" | "provisional" | "demo" | "published-figure", string>>;
    readonly sample: (n: string) => string;
    readonly caption: (year: string) => string;
    readonly columns: {
      readonly group: string;
      readonly estimate: string;
      readonly published: string;
      readonly change: string;
    };
    readonly total: string;
    readonly areas: string;
    readonly interval: (interval: string) => string;
    readonly noError: string;
    readonly n: (n: string) => string;
    readonly ofYear: (rate: string, year: string) => string;
    readonly withheldOf: (year: string, reason: string) => string;
    readonly nothingPublished: string;
    readonly same: string;
    readonly corrected: (diff: string) => string;
    readonly nowWithheld: string;
    readonly nowShown: string;
    readonly gone: string;
    readonly notes: {
      readonly changes: string;
      readonly corrections: string;
      readonly withheld: string;
      readonly overlap: string;
      readonly otherInstrument: string;
    };
    readonly scroll: string;
  };

  readonly plan: {
    readonly unchanged: string;
    readonly unchangedBody: string;
    readonly ready: (edition: string) => string;
    readonly newFolder: string;
    readonly previous: (edition: string) => string;
    readonly files: string;
    readonly file: (path: string, size: string) => string;
    readonly toTick: (kinds: string) => string;
    readonly button: (size: string) => string;
    readonly name: (region: string, edition: string) => string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly demoMixture: (demo: string, real: string) => string;
    readonly demoMixtureReal: string;
    readonly demoMixtureDemo: string;
    readonly tooLarge: (size: string, limit: string) => string;
    readonly unreadable: (years: string) => string;
    readonly reason: (years: string) => string;
    readonly reasonOnly: string;
    readonly toForm: string;
  };

  readonly bytes: (amount: string, unit: "B" | "KB" | "MB") => string;
}

export const importWords: ByLocale<ImportWords> = {
  zh: {
    title: "导入调查数据",
    lead: "从调查文件到可以发布的数据，逐步核对：文件怎样读懂，哪里有问题，结果与已发布的相差多少。",
    privacy: "调查文件只在这台电脑上读取，不上传，也不保存。选择文件以后，本页除自身的程序文件外不再访问服务器。",
    steps: {
      files: "选择文件",
      publication: "填写发布信息",
      columns: "核对各列",
      check: "处理问题",
      results: "对照结果",
      download: "下载发布文件",
    },
    later: {
      columns: "读取文件后，这里列出每一列被理解成什么，可以更改。",
      check: "读取文件后，这里按种类列出问题，写明行、列和内容。",
      results: "读取完成后，这里把新结果与已发布的数据放在一起。",
      download: "问题逐类核对后，这里可以下载要复制到网站的文件。",
    },
    folder: {
      reading: "正在读取已发布的数据，随后才能选择文件……",
      label: "已发布的数据",
      edition: (region, edition, date) => `${region}，数据版本 ${edition}，${date}发布`,
      years: (years) => `年份：${years}`,
      noYears: "还没有任何年份",
      demo: "演示数据（虚构）",
      empty: "网站上还没有数据",
      emptyBody: "这次生成的文件将建立一个新的数据文件夹，地区、目标和全国数据采用程序自带的资料。",
      unreadable: "已发布的数据读不到，无法对照",
      unreadableBody:
        "仍可继续，但生成的文件只适合放进空的数据文件夹：放进已有数据的文件夹，原来的版本记录会被覆盖。",
      missing: (years) => `${years}已发布的数据读不到`,
      missingBody: "其他年份照常对照；这些年份不能在这里更改。",
      retry: "重新读取",
    },
    files: {
      survey: "调查文件（CSV，UTF-8 编码，可选多个）",
      surveyHint: "每行一名调查对象，或每行一个已有的数字；同一次发布的文件请一起选择。",
      drop: "也可以把文件拖到这里",
      mapping: "对应表（JSON，可不选）",
      mappingHint: "列名特殊或需要固定口径时使用，与命令行的 --mapping 相同。",
      chosen: "已选择的文件",
      size: (size) => size,
      asMapping: "对应表",
      remove: (name) => `移除 ${name}`,
      removeShort: "移除",
      passedOver: (names) => `不是 CSV 或 JSON 文件，没有采用：${names}`,
      waiting: "还没有选择文件。",
    },
    form: {
      status: "数据状态",
      statuses: { final: "正式", provisional: "初步，可能修订", demo: "演示，虚构" },
      statusHint: "写入数据，显示在每一张图上。",
      at: "发布时间",
      atHint: "写入文件，格式如 2026-01-20T09:00:00+08:00。",
      atWrong: "请按“日期 T 时间 时差”的格式填写，例如 2026-01-20T09:00:00+08:00。",
      now: "改为现在",
      year: "调查年份",
      yearHint: "文件里没有年份时填写。",
      yearWrong: "请填写四位数的年份，或留空。",
      reason: "更改原因",
      reasonHint: "更改已发布的年份时必填，会公开在修订记录中。",
      reasonNeeded: (years) => `将更改已发布的 ${years}，请写明原因。`,
      merge: "只改动文件中的格子",
      mergeHint: "不选时，文件中出现的年份整年替换。",
      replaceDemo: "替换演示数据",
      replaceDemoHint: "去掉全部演示年份，换成这次的真实数据，并记入修订记录。",
    },
    columns: {
      lead: "程序按列名推测的含义。如有不对，改选一列，文件会立即重读。",
      several: "几个文件的列名合在一起列出。",
      none: "（没有这一列）",
      groups: {
        place: "时间和地点",
        outcome: "测评结果",
        design: "抽样设计",
        person: "分组",
        populations: "重点人群",
        figure: "已有的数字",
      },
      roles: {
        area: "县（区）",
        year: "年份",
        weight: "权重",
        stratum: "层",
        psu: "村居（初级抽样单元）",
        fpc: "层内单元总数",
        residence: "城乡",
        sex: "性别",
        age: "年龄",
        birthYear: "出生年",
        education: "文化程度",
        qualified: "是否具备",
        score: "总分",
        rate: "比例",
        count: "具备人数",
        n: "样本量",
        se: "标准误",
        lower: "区间下限",
        upper: "区间上限",
        deff: "设计效应",
        dimension: "分组维度",
        category: "类别",
      },
      populations: {
        farmers: "农民",
        workers: "产业工人",
        elderly: "老年人",
        officials: "领导干部和公务员",
        youth: "青少年",
      },
      byOccupation: (column) => `${column}（按职业名称）`,
      byAge: (column) => `${column}（60～69 岁）`,
      changed: "已改选",
      reset: "恢复程序的推测",
      unused: (columns) => `没有用到的列：${columns}`,
      withheld: (columns) => `可能含个人信息、只看了列名的列：${columns}`,
    },
    progress: {
      label: "读取进度",
      starting: "开始读取……",
      at: (percent, rows, speed) => `已读 ${percent}，${rows} 行，每秒约 ${speed} 行`,
      planning: "正在计算估计值……",
      cancel: "取消读取",
      cancelled: "已取消，没有留下任何内容",
      cancelledBody: "文件没有改动，网站上的数据也没有改动。",
      again: "重新读取",
    },
    failed: {
      title: "没有读完",
      unreadable: "浏览器打不开这个文件。它可能已被移动、改名，或正被别的程序占用。请重新选择文件。",
      worker: "读取程序没能启动，可能是网络中断或网站刚更新过。请刷新页面后再试。",
      fault: "读取程序出了故障。请重试；如再次出现，请把下面的文字告诉维护人员。",
      nothing: "没有保存任何内容，网站上的数据没有改动。",
    },
    check: {
      refused: "文件没有被接受，未导入任何数据",
      refusedBody: "请按下面的说明改正文件、改选列或补填发布信息；改正后的文件请重新选择。",
      read: (rows, years) => `读完 ${rows} 行，得到 ${years}的数据。`,
      inputs: "文件",
      input: (name, shape, rows) => `${name}：${shape}，${rows} 行`,
      shapes: { respondents: "调查对象明细", aggregate: "已有的数字", unknown: "无法判断内容" },
      clean: "没有发现问题。",
      severities: { error: "错误", warning: "提醒", info: "说明", aside: "不计入" },
      rows: (count) => `${count} 行`,
      places: (count) => `${count} 处`,
      listed: (listed, total) => `列出前 ${listed} 处，共 ${total} 处`,
      showAll: (count) => `显示列出的全部 ${count} 处`,
      infos: (kinds) => `还有 ${kinds} 类说明，不需处理`,
      columns: { file: "文件", row: "行", column: "列", value: "内容", message: "说明" },
      table: (kind) => `${kind}：所在位置`,
      advice: (advice) => advice,
      agreeAside: (rows) => `已核对，这 ${rows} 行不计入估计`,
      agreeWarning: "已核对，可以这样发布",
      excluded: (year, list) => `${year}未计入：${list}`,
      excludedOne: (reason, rows) => `${reason} ${rows} 行`,
    },
    results: {
      lead: "左边是这次的估计，右边是已发布的数字。差别以百分点表示；小于抽样误差时不作高低判断。",
      newYear: (year) => `${year}：新的年份`,
      replaced: (year) => `${year}：整年替换已发布的数据`,
      merged: (year) => `${year}：并入已发布的数据`,
      asPublished: (year) => `${year}：与已发布的数据完全相同`,
      status: { final: "正式", provisional: "初步", demo: "演示数据（虚构）", "published-figure": "只有公布值" },
      sample: (n) => `样本 ${n} 人`,
      caption: (year) => `${year}的估计与已发布数据的对照`,
      columns: { group: "分组", estimate: "这次的估计", published: "已发布", change: "差别" },
      total: "全市",
      areas: "县（区）和开发区",
      interval: (interval) => interval,
      noError: "无误差信息",
      n: (n) => `${n} 人`,
      ofYear: (rate, year) => `${rate}（${year}）`,
      withheldOf: (year, reason) => `—（${year}）${reason}`,
      nothingPublished: "没有可比的已发布值",
      same: "没有变化",
      corrected: (diff) => `改${diff}`,
      nowWithheld: "改为不发布",
      nowShown: "改为发布",
      gone: "不再有这一格",
      notes: {
        changes: "与以前年份的差别按独立样本检验（5% 水平）；各重点人群之间、各县（区）之间分别作了多重比较校正。",
        corrections: "同一年份的新旧数字来自同一批调查对象，差别是更正，不作检验。",
        withheld: "—：样本、误差或保密要求使这一格不能发布；生成的文件里也没有它的数值。",
        overlap: "重点人群互有重叠，不可相加。",
        otherInstrument: "青少年用另一种口径测评，不与其他人群比较。",
      },
      scroll: "结果对照表，可左右滚动",
    },
    plan: {
      unchanged: "与已发布的数据完全相同，不需要发布",
      unchangedBody: "没有生成文件。",
      ready: (edition) => `将发布数据版本 ${edition}`,
      newFolder: "建立新的数据文件夹",
      previous: (edition) => `接在数据版本 ${edition} 之后`,
      files: "压缩包里的文件，按写入的先后排列",
      file: (path, size) => `${path}（${size}）`,
      toTick: (kinds) => `还有 ${kinds} 类问题没有核对。请在“处理问题”一步逐类打勾，然后可以下载。`,
      button: (size) => `下载 ZIP（${size}）`,
      name: (region, edition) => `${region}-${edition}.zip`,
      how: "怎样发布",
      steps: [
        "把压缩包解压到网站的 data 文件夹，保留其中的子文件夹，同名文件选择覆盖。",
        "如果逐个复制，先复制 waves，再复制 editions，最后复制 manifest.json。",
        "不要删除 data 里原有的文件；刷新网站，页脚会显示新的数据版本。",
      ],
      demoMixture: (demo, real) => `演示数据（${demo}）不能与真实数据（${real}）放在一起。`,
      demoMixtureReal: "请勾选“替换演示数据”；如果这份文件是演示用的，把数据状态改为“演示，虚构”。",
      demoMixtureDemo: "请把数据状态改为“正式”或“初步，可能修订”；演示数据只能放进另一个文件夹。",
      tooLarge: (size, limit) => `清单文件有 ${size}，超过 ${limit} 的上限。请联系维护人员。`,
      unreadable: (years) => `${years}已发布的数据读不到，不能替换或并入。请重新打开本页，读到后再导入。`,
      reason: (years) => `将更改已发布的 ${years}，需要写明原因。`,
      reasonOnly: "这次会更改已发布的内容，需要写明原因。",
      toForm: "去填写",
    },
    bytes: (amount, unit) => `${amount} ${unit}`,
  },
  en: {
    title: "Import survey data",
    lead: "From a survey file to data that can be published, step by step: how the file was understood, what is wrong with it, and how far the results are from what is published.",
    privacy:
      "The survey file is read on this computer only: nothing is uploaded and nothing is stored. Once a file has been chosen, this page asks the server for its own program files and for nothing else.",
    steps: {
      files: "Choose files",
      publication: "Describe the publication",
      columns: "Check the columns",
      check: "Settle the issues",
      results: "Compare the results",
      download: "Download the files",
    },
    later: {
      columns: "Once a file has been read, what each column was taken for is listed here and can be changed.",
      check: "Once a file has been read, its issues are listed here by kind, with row, column and value.",
      results: "Once a file has been read, the new results stand here beside the published ones.",
      download: "Once every kind of issue has been looked at, the files for the website can be downloaded here.",
    },
    folder: {
      reading: "Reading the published data; then files can be chosen…",
      label: "Published data",
      edition: (region, edition, date) => `${region}, edition ${edition}, published ${date}`,
      years: (years) => `Years: ${years}`,
      noYears: "No year has been published",
      demo: "Demonstration data (invented)",
      empty: "The website has no data yet",
      emptyBody: "The files made here begin a new data folder, with the areas, targets and national figures that come with the program.",
      unreadable: "The published data cannot be read, so nothing can be compared",
      unreadableBody:
        "You can go on, but the files made here are fit for an empty data folder only: copied over existing data they would overwrite its record of editions.",
      missing: (years) => `The published data of ${years} cannot be read`,
      missingBody: "Other years are compared as usual; these cannot be changed here.",
      retry: "Read again",
    },
    files: {
      survey: "Survey files (CSV in UTF-8, one or several)",
      surveyHint: "One respondent in each row, or one known figure in each row. Choose all files of one publication together.",
      drop: "or drop files here",
      mapping: "Mapping (JSON, optional)",
      mappingHint: "For unusual column names or fixed rules; the same file as --mapping on the command line.",
      chosen: "Files chosen",
      size: (size) => size,
      asMapping: "mapping",
      remove: (name) => `Remove ${name}`,
      removeShort: "Remove",
      passedOver: (names) => `Neither CSV nor JSON, not taken: ${names}`,
      waiting: "No file has been chosen.",
    },
    form: {
      status: "Status of the data",
      statuses: { final: "Final", provisional: "Provisional, may be revised", demo: "Demonstration, invented" },
      statusHint: "Goes into the data and stands on every chart.",
      at: "Time of publication",
      atHint: "Goes into the files, as in 2026-01-20T09:00:00+08:00.",
      atWrong: "Write date, T, time and offset, as in 2026-01-20T09:00:00+08:00.",
      now: "Set to now",
      year: "Survey year",
      yearHint: "Where the file does not tell.",
      yearWrong: "Write a year of four digits, or leave it empty.",
      reason: "Reason for the change",
      reasonHint: "Required when a published year changes; it is shown in the public record of revisions.",
      reasonNeeded: (years) => `The published data of ${years} will change: please give a reason.`,
      merge: "Change only the cells in the file",
      mergeHint: "Otherwise every year in the file is replaced as a whole.",
      replaceDemo: "Replace the demonstration data",
      replaceDemoHint: "Drops all demonstration years for the real data of this file; the record of revisions says so.",
    },
    columns: {
      lead: "What the program takes each column for, by its name. If one is wrong, choose another; the file is read again at once.",
      several: "Columns of all files are listed together.",
      none: "(no such column)",
      groups: {
        place: "Time and place",
        outcome: "Outcome",
        design: "Sampling design",
        person: "Breakdowns",
        populations: "Key populations",
        figure: "Known figures",
      },
      roles: {
        area: "County",
        year: "Year",
        weight: "Weight",
        stratum: "Stratum",
        psu: "Village or community (PSU)",
        fpc: "Units in the stratum",
        residence: "Urban or rural",
        sex: "Sex",
        age: "Age",
        birthYear: "Year of birth",
        education: "Education",
        qualified: "Literate or not",
        score: "Total score",
        rate: "Rate",
        count: "Number literate",
        n: "Sample size",
        se: "Standard error",
        lower: "Lower limit",
        upper: "Upper limit",
        deff: "Design effect",
        dimension: "Dimension",
        category: "Category",
      },
      populations: {
        farmers: "Farmers",
        workers: "Industrial workers",
        elderly: "Older people",
        officials: "Officials and civil servants",
        youth: "Youth",
      },
      byOccupation: (column) => `${column} (by occupation)`,
      byAge: (column) => `${column} (60–69)`,
      changed: "changed",
      reset: "Back to what the program takes",
      unused: (columns) => `Columns not used: ${columns}`,
      withheld: (columns) => `Columns that may identify persons, of which only the name was read: ${columns}`,
    },
    progress: {
      label: "Progress of reading",
      starting: "Starting to read…",
      at: (percent, rows, speed) => `${percent} read, ${rows} rows, about ${speed} rows a second`,
      planning: "Working out the estimates…",
      cancel: "Cancel reading",
      cancelled: "Cancelled; nothing was kept",
      cancelledBody: "Neither the file nor the data of the website have changed.",
      again: "Read again",
    },
    failed: {
      title: "Reading did not finish",
      unreadable:
        "The browser cannot open this file. It may have been moved or renamed, or another program is using it. Please choose it again.",
      worker: "The reading program did not start: the network may be down, or the website has just been updated. Please reload the page and try again.",
      fault: "The reading program failed. Please try again; if it happens again, pass the text below to whoever maintains this site.",
      nothing: "Nothing was kept, and the data of the website have not changed.",
    },
    check: {
      refused: "The file was not accepted; nothing was imported",
      refusedBody: "Correct the file as said below, choose other columns or complete the form. Choose a corrected file anew.",
      read: (rows, years) => `${rows} rows read; they give data for ${years}.`,
      inputs: "Files",
      input: (name, shape, rows) => `${name}: ${shape}, ${rows} rows`,
      shapes: { respondents: "respondents", aggregate: "known figures", unknown: "content not recognised" },
      clean: "No issues were found.",
      severities: { error: "Error", warning: "Warning", info: "Note", aside: "Set aside" },
      rows: (count) => `${count} rows`,
      places: (count) => `${count} places`,
      listed: (listed, total) => `The first ${listed} of ${total} are listed`,
      showAll: (count) => `Show all ${count} that are listed`,
      infos: (kinds) => `${kinds} more kinds of notes that need no action`,
      columns: { file: "File", row: "Row", column: "Column", value: "Value", message: "What is the matter" },
      table: (kind) => `${kind}: where`,
      advice: (advice) => advice,
      agreeAside: (rows) => `Checked: leave these ${rows} rows out of the estimates`,
      agreeWarning: "Checked: publish it like this",
      excluded: (year, list) => `Left out in ${year}: ${list}`,
      excludedOne: (reason, rows) => `${reason}, ${rows} rows`,
    },
    results: {
      lead: "This file's estimates beside the published figures. Differences are in percentage points; one smaller than the sampling error is not called a difference.",
      newYear: (year) => `${year}: a new year`,
      replaced: (year) => `${year}: replaces the published year as a whole`,
      merged: (year) => `${year}: joins the published year`,
      asPublished: (year) => `${year}: exactly as published`,
      status: { final: "Final", provisional: "Provisional", demo: "Demonstration data (invented)", "published-figure": "Published figure only" },
      sample: (n) => `${n} respondents`,
      caption: (year) => `Estimates for ${year} beside the published data`,
      columns: { group: "Group", estimate: "This file", published: "Published", change: "Difference" },
      total: "City",
      areas: "Counties and zones",
      interval: (interval) => interval,
      noError: "no error information",
      n: (n) => `n = ${n}`,
      ofYear: (rate, year) => `${rate} (${year})`,
      withheldOf: (year, reason) => `— (${year}) ${reason}`,
      nothingPublished: "nothing comparable published",
      same: "unchanged",
      corrected: (diff) => `now ${diff}`,
      nowWithheld: "now withheld",
      nowShown: "now published",
      gone: "no longer there",
      notes: {
        changes:
          "Differences from earlier years are tested as independent samples (5% level), corrected for multiple comparisons among the key populations and among the counties.",
        corrections: "Old and new figures of one year come from the same respondents: the difference is a correction and is not tested.",
        withheld: "—: withheld for sample, error or confidentiality. The files made here do not hold its value either.",
        overlap: "The key populations overlap and must not be added up.",
        otherInstrument: "Youth are measured by another instrument and are not compared with the others.",
      },
      scroll: "Comparison of results, scrolls sideways",
    },
    plan: {
      unchanged: "Exactly what is published: there is nothing to publish",
      unchangedBody: "No files were made.",
      ready: (edition) => `Edition ${edition} is ready to be published`,
      newFolder: "Begins a new data folder",
      previous: (edition) => `Follows edition ${edition}`,
      files: "Files in the archive, in the order of writing",
      file: (path, size) => `${path} (${size})`,
      toTick: (kinds) => `${kinds} kinds of issues have not been looked at. Tick each one under “Settle the issues”; then the files can be downloaded.`,
      button: (size) => `Download ZIP (${size})`,
      name: (region, edition) => `${region}-${edition}.zip`,
      how: "How to publish",
      steps: [
        "Unpack the archive over the website's data folder, keeping its subfolders and overwriting files of the same name.",
        "If you copy files one by one: waves first, then editions, manifest.json last.",
        "Delete nothing in data. Reload the website: its footer names the new edition.",
      ],
      demoMixture: (demo, real) => `Demonstration data (${demo}) cannot stand beside real data (${real}).`,
      demoMixtureReal: "Tick “Replace the demonstration data”; or, if this file is for demonstration, set its status to “Demonstration, invented”.",
      demoMixtureDemo: "Set the status to “Final” or “Provisional, may be revised”; demonstration data belong into another folder.",
      tooLarge: (size, limit) => `The manifest has ${size}, more than the ${limit} allowed. Please ask whoever maintains this site.`,
      unreadable: (years) => `The published data of ${years} cannot be read, so they can be neither replaced nor joined. Reopen this page and import once they are there.`,
      reason: (years) => `The published data of ${years} will change: a reason is needed.`,
      reasonOnly: "What is published will change: a reason is needed.",
      toForm: "Go to the form",
    },
    bytes: (amount, unit) => `${amount} ${unit}`,
  },
};
