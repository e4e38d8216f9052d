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
        ? `Row ${from} is above the header and was read as a title or note, not data.`
        : `Rows ${from}–${to} are above the header and were read as titles or notes, not data.`,
  },
  "header-joined": {
    zh: ({ from, to }) => `表头占第 ${from}～${to} 行，上下各行的列名已合并。`,
    en: ({ from, to }) => `The header takes up rows ${from}–${to}; the names in each column were joined.`,
  },
  "header-lettered": {
    zh: () => "没有表头，各列按表格软件的列号 A、B、C 命名。",
    en: () => "There is no header, so the columns are named A, B, C, as in a spreadsheet.",
  },
  "header-row-missing": {
    zh: ({ row }) => `指定第 ${row} 行为表头，但这一行不存在或是空行。请改表头行号。`,
    en: ({ row }) => `Row ${row} was given as the header, but it is empty or does not exist. Choose another row.`,
  },
  "several-tables": {
    zh: ({ tables, corners }) =>
      `这里有 ${tables} 张表，表头从 ${formatList(corners, "zh")} 单元格开始。各表分别读取，然后合在一起；不需要的表可以在页面上（或映射文件的 tables 中）改为不导入。`,
    en: ({ tables, corners }) =>
      `There are ${tables} tables here, with headers starting in cells ${formatList(corners, "en")}. Each was read separately and the results combined. You can leave out any you do not need on the page, or in \`tables\` of a mapping file.`,
  },
  "table-left-out": {
    zh: () => "从这里开始的表按您的选择没有导入。",
    en: () => "The table starting here was left out, as you chose.",
  },
  "second-table-beside": {
    zh: ({ firstColumn, lastColumn }) =>
      `右边另有一张表（${firstColumn}～${lastColumn} 列），没有读取。请把它另存为一个工作表或文件。`,
    en: ({ firstColumn, lastColumn }) =>
      `There is a second table beside this one (columns ${firstColumn}–${lastColumn}); it was not read. Save it as a separate sheet or file.`,
  },
  "year-from-table": {
    zh: ({ year }) => `这张表没有写年份，按同一页中前面的表取 ${year} 年。如果不是，请在标题中写明。`,
    en: ({ year }) =>
      `This table does not give a year, so ${year} was taken from the tables above it. If that is wrong, put the year in its title.`,
  },
  "column-without-header": {
    zh: ({ letter }) => `${letter} 列没有列名却有内容，没有读取。如需要，请补上列名。`,
    en: ({ letter }) =>
      `Column ${letter} has content but no header, so it was not read. If you need it, give it a name.`,
  },
  "category-in-two": {
    zh: ({ letter }) => `这一列名占两列，前一列按分组读取，后一列（${letter} 列）按类别读取。`,
    en: ({ letter }) =>
      `This column name spans two columns: the first was read as the breakdown, the second (column ${letter}) as the category.`,
  },
  "wide-table": {
    zh: ({ figures }) => `这张表每行有 ${figures} 个数，年份或人群写在列名中。`,
    en: ({ figures }) => `Each row of this table has ${figures} figures, with their years or groups in the header.`,
  },
  "rates-assumed": {
    zh: ({ columns }) => `有 ${columns} 列的列名只写了年份或人群，按比例读取。`,
    en: ({ columns }) => `${columns} columns have only a year or a group as their name; they were read as rates.`,
  },
  "rates-doubtful": {
    zh: ({ columns }) =>
      `有 ${columns} 列的列名只写了年份或人群，按比例读取，但表中没有一处写明是比例。如果是人数或别的数，请在列名中写明。`,
    en: ({ columns }) =>
      `${columns} columns have only a year or a group as their name and were read as rates, but nothing in the table says they are rates. If they are head counts or something else, say so in the column names.`,
  },
  "column-unplaced": {
    zh: () => "这一列是数字，但看不出属于哪一个比例，没有使用。请在列名中写明年份或人群。",
    en: () =>
      "This column has numbers, but it is unclear which rate they belong to, so it was not used. Put the year or group in its name.",
  },
  "percent-from-title": {
    zh: () => "表上方写明单位是百分数，没有百分号的比例按百分数读取。",
    en: () => "A line above the table says the unit is per cent, so rates without a % sign were read as per cent.",
  },
  "year-from-title": {
    zh: ({ year }) => `年度 ${year} 取自表上方的标题。`,
    en: ({ year }) => `The year ${year} was taken from the title above the table.`,
  },
  "year-from-sheet": {
    zh: ({ year }) => `年度 ${year} 取自工作表的名称。`,
    en: ({ year }) => `The year ${year} was taken from the sheet name.`,
  },
  "year-from-heading": {
    zh: ({ year }) => `这一行以下按 ${year} 年读取。`,
    en: ({ year }) => `The rows below this one were read as ${year}.`,
  },
  "year-to-come": {
    zh: ({ year, latest }) =>
      `数据的年度是 ${year} 年，晚于发布时间所在的 ${latest} 年。请核对年度是否写错；确实无误时，请核对发布时间。`,
    en: ({ year, latest }) =>
      `The survey year is ${year}, but the time of publication is in ${latest}. Check the year for a typing error; if it is right, check the time of publication.`,
  },
  "years-differ": {
    zh: ({ year, found }) => `标题写的是 ${year} 年，工作表名称写的是 ${found} 年。请改正其中一处，或指定年度。`,
    en: ({ year, found }) =>
      `The title says ${year}, but the sheet name says ${found}. Correct one of them, or enter the year.`,
  },
  "year-name-differs": {
    zh: ({ year, found }) => `按 ${year} 年导入，而文件名中是 ${found} 年。请确认年度。`,
    en: ({ year, found }) => `Imported as ${year}, but the file name says ${found}. Please confirm the year.`,
  },
  "year-column-barred": {
    zh: ({ year }) => `按指定，没有一列是年度，这一列没有采用，全部按 ${year} 年导入。`,
    en: ({ year }) =>
      `As told, no column holds the year: this one was not used, and all rows were imported as ${year}.`,
  },
  "barred-year-differs": {
    zh: ({ year, found }) =>
      `按指定，没有一列是年度，全部按 ${year} 年导入，而这一列写的是 ${found} 年。请确认年度；如果应按这一列，请选它作年度（命令行删去映射文件中的 columns.year）。`,
    en: ({ year, found }) =>
      `As told, no column holds the year, and all rows were imported as ${year}; but this column says ${found}. Check the year. If this column is right, choose it as the year (command line: remove columns.year from the mapping).`,
  },
  "year-outside-claim": {
    zh: ({ year, found }) => `这一行是 ${found} 年，而标题或工作表名称写的是 ${year} 年。请确认年度。`,
    en: ({ year, found }) =>
      `This row is for ${found}, but the title or sheet name says ${year}. Please confirm the year.`,
  },
  "sum-passed": {
    zh: () => "合计或小计行，不是单独的数据，没有计入。",
    en: () => "This is a total or subtotal row, not a record of its own, so it was not counted.",
  },
  "subtotal-n-differs": {
    zh: ({ n, sum }) =>
      `这个小计的样本量是 ${n}，它所列各地相加是 ${sum}。小计没有导入，各地的数仍按文件给出的值导入。请核对哪一处有误。`,
    en: ({ n, sum }) =>
      `The sample size of this subtotal is ${n}, but its areas add up to ${sum}. The subtotal was not imported; the areas were, as given. Please check which of them is wrong.`,
  },
  "subtotal-count-differs": {
    zh: ({ count, sum }) =>
      `这个小计的具备人数是 ${count}，它所列各地相加是 ${sum}。小计没有导入，各地的数仍按文件给出的值导入。请核对哪一处有误。`,
    en: ({ count, sum }) =>
      `The count of this subtotal is ${count}, but its areas add up to ${sum}. The subtotal was not imported; the areas were, as given. Please check which of them is wrong.`,
  },
  "average-passed": {
    zh: () => "平均行没有使用，简单平均不是全市的比例。如果它就是全市结果，请改称“全市”。",
    en: () =>
      "This is a row of averages and was not used: a simple average is not the region's rate. If it is the figure for the whole region, rename it to say so.",
  },
  "note-passed": {
    zh: () => "这一行是说明、小标题或编号，不是数据。",
    en: () => "This row is a note, heading or numbering, not data.",
  },
  "header-repeated": {
    zh: () => "表头在这里又出现一次，已跳过。",
    en: () => "The header is repeated here; this row was skipped.",
  },
  "table-turned": {
    zh: () => "比例、样本量等写在行里，年份、地区或人群写在列里。请在表格软件中转置（选择性粘贴，转置）后再导入。",
    en: () =>
      "Here rates and sample sizes are in rows, and years, areas or groups in columns. Transpose the table in your spreadsheet program (Paste Special, Transpose) and import it again.",
  },
  "table-read-turned": {
    zh: () => "这张表横着放，比例、样本量等写在行里，已转过来读取。如果不是这样，可以在页面上改为照原样读取。",
    en: () =>
      "This table is laid out sideways, with rates and sample sizes in rows; it was turned before reading. If that is wrong, you can choose on the page to read it as it is.",
  },
  "second-table": {
    zh: () =>
      "这里像是开始了另一张表。请在页面上（或映射文件的 tables 中）指明它的表头在第几行，或者另存为一个工作表，一起导入。",
    en: () =>
      "Another table seems to start here. Say on the page, or in `tables` of a mapping file, which row its header is in; or save it as a separate sheet and import both.",
  },
  "filled-down": {
    zh: ({ rows }) => `这一列有 ${rows} 行空着，按合并单元格用上面的内容填充。`,
    en: ({ rows }) =>
      `${rows} cells in this column are empty, as merged cells are; they were filled from the cell above.`,
  },
  "crossing-passed": {
    zh: () => "这个数同时按两种方式分组，汇总表不能导入交叉分组，没有使用。如果需要，请用个案数据导入。",
    en: () =>
      "This figure combines two breakdowns, which cannot be imported from a table of figures, so it was not used. If you need it, import the respondent data.",
  },
};
