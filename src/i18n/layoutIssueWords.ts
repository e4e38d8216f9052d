import type { LayoutIssues } from "#core/survey/issues/layoutIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { formatList } from "./lists.ts";

/** Words for these codes: what happened and what to do next. */
export const layoutIssueWords: IssueWords<keyof LayoutIssues> = {
  "rows-above-header": {
    zh: ({ from, to }) =>
      from === to
        ? `第 ${from} 行在表头之上，作为标题或说明，不是数据。`
        : `第 ${from}～${to} 行在表头之上，作为标题或说明，不是数据。`,
    en: ({ from, to }) =>
      from === to
        ? `Row ${from} stands above the header: a title or a note, no data.`
        : `Rows ${from}–${to} stand above the header: titles or notes, no data.`,
  },
  "header-joined": {
    zh: ({ from, to }) => `表头占第 ${from}～${to} 行，上下各行的列名已合并。`,
    en: ({ from, to }) => `The header stands in rows ${from}–${to}; the names of each column were joined.`,
  },
  "header-lettered": {
    zh: () => "没有表头，各列按表格软件的列号 A、B、C 命名。",
    en: () => "There is no header: the columns are called A, B, C, as in a spreadsheet.",
  },
  "header-row-missing": {
    zh: ({ row }) => `指定第 ${row} 行为表头，但这一行不存在或是空行。请改表头行号。`,
    en: ({ row }) => `Row ${row} was named as the header, but it is empty or not there. Give another row.`,
  },
  "several-tables": {
    zh: ({ tables, corners }) =>
      `这里有 ${tables} 张表，表头从 ${formatList(corners, "zh")} 单元格开始。各表分别读取，然后合在一起；不需要的表可以在页面上（或映射文件的 tables 中）改为不导入。`,
    en: ({ tables, corners }) =>
      `There are ${tables} tables here; their headers begin in cells ${formatList(corners, "en")}. Each was read by itself, and all were put together. One that is not wanted can be left out on the page, or in \`tables\` of a mapping file.`,
  },
  "table-left-out": {
    zh: () => "从这里开始的表按您的选择没有导入。",
    en: () => "The table that begins here was left out, as chosen.",
  },
  "second-table-beside": {
    zh: ({ firstColumn, lastColumn }) =>
      `右边另有一张表（${firstColumn}～${lastColumn} 列），没有读取。请把它另存为一个工作表或文件。`,
    en: ({ firstColumn, lastColumn }) =>
      `There is a second table beside this one (columns ${firstColumn}–${lastColumn}); it was not read. Save it as a sheet or file of its own.`,
  },
  "year-from-table": {
    zh: ({ year }) => `这张表没有写年份，按同一页中前面的表取 ${year} 年。如果不是，请在标题中写明。`,
    en: ({ year }) =>
      `This table does not tell its year; ${year} was taken, which the tables before it have. If that is wrong, write the year into its title.`,
  },
  "column-without-header": {
    zh: ({ letter }) => `${letter} 列没有列名却有内容，没有读取。如需要，请补上列名。`,
    en: ({ letter }) =>
      `Column ${letter} has no header but has something in it; it was not read. Name it if it is needed.`,
  },
  "category-in-two": {
    zh: ({ letter }) => `这一列名占两列，前一列按分组读取，后一列（${letter} 列）按类别读取。`,
    en: ({ letter }) =>
      `This name stands over two columns: the first was read as breakdowns, the second (column ${letter}) as categories.`,
  },
  "wide-table": {
    zh: ({ figures }) => `这张表每行有 ${figures} 个数，年份或人群写在列名中。`,
    en: ({ figures }) =>
      `Each row of this table has ${figures} figures: their years or categories stand in the header.`,
  },
  "rates-assumed": {
    zh: ({ columns }) => `有 ${columns} 列的列名只写了年份或人群，按比例读取。`,
    en: ({ columns }) => `${columns} columns are headed by a year or a category alone; they were read as rates.`,
  },
  "rates-doubtful": {
    zh: ({ columns }) =>
      `有 ${columns} 列的列名只写了年份或人群，按比例读取，但表中没有一处写明是比例。如果是人数或别的数，请在列名中写明。`,
    en: ({ columns }) =>
      `${columns} columns are headed by a year or a category alone and were read as rates, but nothing in the table says that they are. If they are numbers of persons or anything else, say so in their headers.`,
  },
  "column-unplaced": {
    zh: () => "这一列是数字，但看不出属于哪一个比例，没有使用。请在列名中写明年份或人群。",
    en: () =>
      "This column has numbers, but it is not clear to which rate they belong; it was not used. Say so in its header.",
  },
  "percent-from-title": {
    zh: () => "表上方写明单位是百分数，没有百分号的比例按百分数读取。",
    en: () => "A line above the table says that its unit is per cent; rates without a sign are read so.",
  },
  "year-from-title": {
    zh: ({ year }) => `年度 ${year} 取自表上方的标题。`,
    en: ({ year }) => `The year ${year} was taken from the title above the table.`,
  },
  "year-from-sheet": {
    zh: ({ year }) => `年度 ${year} 取自工作表的名称。`,
    en: ({ year }) => `The year ${year} was taken from the name of the sheet.`,
  },
  "year-from-heading": {
    zh: ({ year }) => `这一行以下按 ${year} 年读取。`,
    en: ({ year }) => `The rows below this one were read as those of ${year}.`,
  },
  "year-to-come": {
    zh: ({ year, latest }) =>
      `数据的年度是 ${year} 年，晚于发布时间所在的 ${latest} 年。请核对年度是否写错；确实无误时，请核对发布时间。`,
    en: ({ year, latest }) =>
      `The survey is of ${year}, later than the time of publication in ${latest}. Check the year; where it is right, check the time of publication.`,
  },
  "years-differ": {
    zh: ({ year, found }) => `标题写的是 ${year} 年，工作表名称写的是 ${found} 年。请改正其中一处，或指定年度。`,
    en: ({ year, found }) =>
      `The title says ${year} and the name of the sheet ${found}. Correct one of them, or give the year.`,
  },
  "year-name-differs": {
    zh: ({ year, found }) => `按 ${year} 年导入，而文件名中是 ${found} 年。请确认年度。`,
    en: ({ year, found }) => `Imported as ${year}, but the name of the file says ${found}. Make sure of the year.`,
  },
  "year-outside-claim": {
    zh: ({ year, found }) => `这一行是 ${found} 年，而标题或工作表名称写的是 ${year} 年。请确认年度。`,
    en: ({ year, found }) =>
      `This row is of ${found}, but the title or the name of the sheet says ${year}. Make sure of the year.`,
  },
  "sum-passed": {
    zh: () => "合计或小计行，不是单独的数据，没有计入。",
    en: () => "A row of sums, which is no case of its own; it was passed over.",
  },
  "average-passed": {
    zh: () => "平均行没有使用，简单平均不是全市的比例。如果它就是全市结果，请改称“全市”。",
    en: () =>
      "A row of averages, which was not used: a plain average is not the rate of the region. If it is the region's own figure, name it so.",
  },
  "note-passed": {
    zh: () => "这一行是说明、小标题或编号，不是数据。",
    en: () => "This row is a note, a heading or a numbering, and no data.",
  },
  "header-repeated": {
    zh: () => "表头在这里又出现一次，已跳过。",
    en: () => "The header stands here once more and was passed over.",
  },
  "table-turned": {
    zh: () => "比例、样本量等写在行里，年份、地区或人群写在列里。请在表格软件中转置（选择性粘贴，转置）后再导入。",
    en: () =>
      "Rates and sample sizes stand in rows here, and years, areas or groups in columns. Transpose the table (paste special, transpose) and import that.",
  },
  "table-read-turned": {
    zh: () => "这张表横着放，比例、样本量等写在行里，已转过来读取。如果不是这样，可以在页面上改为照原样读取。",
    en: () =>
      "This table lies on its side, with rates and sample sizes in rows; it was turned to be read. If that is wrong, say on the page that it is to be read as it lies.",
  },
  "second-table": {
    zh: () =>
      "这里像是开始了另一张表。请在页面上（或映射文件的 tables 中）指明它的表头在第几行，或者另存为一个工作表，一起导入。",
    en: () =>
      "Another table seems to begin here. Say on the page, or in `tables` of a mapping file, in which row its header is, or save it as a sheet of its own and import both.",
  },
  "filled-down": {
    zh: ({ rows }) => `这一列有 ${rows} 行空着，按合并单元格用上面的内容填充。`,
    en: ({ rows }) =>
      `${rows} cells of this column are empty below a filled one, as merged cells are; they were filled from above.`,
  },
  "crossing-passed": {
    zh: () => "这个数同时按两种方式分组，汇总表不能导入交叉分组，没有使用。如果需要，请用个案数据导入。",
    en: () =>
      "This figure is of two breakdowns at once, which a table of figures cannot give; it was not used. Import the respondents if it is needed.",
  },
};
