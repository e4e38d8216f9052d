import fc from "fast-check";

/** Frequent surnames, some of two characters, and common given names. */
const surnames = ["慕容", ...Array.from("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"), "欧阳", "上官", "皇甫"];
const given =
  "伟 芳 娜 秀英 敏 静 丽 磊 洋 艳 勇 军 杰 娟 涛 超 霞 刚 桂英 建国 志强 晓明 玉兰 国庆 建华 雪梅 海燕".split(" ");
const pinyin = [
  "慕容雪村",
  "Zhang San",
  "Li Xiaoming",
  "wangjianguo",
  "LIU YANG",
  "阿依古丽\u00B7买买提",
  "迪力\u00B7木拉提",
];

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((some) => some.join(""));
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...given)).map((two) => two.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom(...pinyin) },
);
const phone = fc.tuple(fc.constantFrom("13", "15", "17", "18", "19"), digits(9)).map((two) => two.join(""));
const identity = fc
  .tuple(
    fc.integer({ min: 1950, max: 2005 }),
    fc.integer({ min: 10, max: 12 }),
    fc.integer({ min: 10, max: 28 }),
    digits(3),
  )
  .map(([year, month, day, rest]) => `140403${year}${month}${day}${rest}X`);
/** A name of one word in Pinyin is shown where a column is called so: 012-persons. */
const headingName = name.filter((who) => !/^[a-z]+$/.test(who));
const person = fc.oneof({ weight: 4, arbitrary: name }, phone, identity);

/** How a table is spoilt, and by whom. */
export interface PersonTable {
  readonly text: string;
  readonly planted: readonly string[];
}

const header = ["年份", "县区", "村居", "性别", "年龄", "文化程度", "是否具备", "权重"];
/** `null`: no column of persons. The first two are told by their names, the others by nothing. */
const columns = ["姓名", "联系电话", "对象", "Q0", "", null] as const;
/** Words of the vocabulary before a name, and words for somebody behind it. */
const before = ["农民", "城镇", "女性", "高中", "公务员", "教师", "其他"];
const behind = ["老师", "大夫", "书记", "农民", "妻子"];
const lines = [
  (who: string) => `调查员：${who}`,
  (who: string) => `填表人 ${who} 审核：县统计局`,
  (who: string) => `注：本表由${who}整理。`,
  (who: string) => `联系人:${who}，2024年8月`,
];

/** A table of 40 respondents; near misses of known names stand in four rows of it. */
export const personTable: fc.Arbitrary<PersonTable> = fc
  .record({
    column: fc.constantFrom(...columns),
    place: fc.integer({ min: 1, max: header.length }),
    kind: fc.constantFrom("names", "few names", "phones", "identities"),
    people: fc.array(name, { minLength: 40, maxLength: 40 }),
    phones: fc.array(phone, { minLength: 40, maxLength: 40 }),
    identities: fc.array(identity, { minLength: 40, maxLength: 40 }),
    again: person,
    spoilt: fc.array(
      fc.record({
        row: fc.nat(39),
        at: fc.nat(header.length),
        how: fc.constantFrom(
          "missing",
          "extra",
          "moved",
          "same",
          "within",
          "swapped",
          "behind a word",
          "before a word",
        ),
        who: person,
        word: fc.nat(34),
      }),
      { maxLength: 8 },
    ),
    heading: fc.option(headingName, { nil: null }),
    above: fc.array(fc.tuple(fc.constantFrom(...lines), name), { maxLength: 2 }),
    below: fc.array(fc.tuple(fc.constantFrom(...lines), name), { maxLength: 2 }),
  })
  .map(({ column, place, kind, people, phones, identities, again, spoilt, heading, above, below }) => {
    const planted: string[] = [];
    const whose = (row: number): string =>
      (kind === "names" ? people : kind === "few names" ? people.slice(0, 3) : kind === "phones" ? phones : identities)[
        kind === "few names" ? row % 3 : row
      ] ?? "";
    const rows = Array.from({ length: 40 }, (_, row) => {
      const cells = [
        "2024",
        row < 4 ? "潞城县" : row < 8 ? "襄恒县" : "潞州区",
        `P${row % 6}`,
        row % 2 === 0 ? "男" : "女",
        String(18 + row),
        row > 35 ? "大学肄业" : "初中",
        row % 5 === 0 ? "是" : "否",
        "1",
      ];
      if (column === null) return cells;
      planted.push(whose(row));
      return [...cells.slice(0, place), whose(row), ...cells.slice(place)];
    });
    const width = header.length + (column === null ? 0 : 1);
    for (const { row, at, how, who, word } of spoilt) {
      const cells = rows[8 + (row % 28)];
      if (cells === undefined) continue;
      planted.push(how === "same" ? again : who);
      if (how === "missing") cells.splice(at, 2, who);
      else if (how === "extra") cells.splice(at, 0, who);
      else if (how === "moved") cells.splice(0, width, who, ...cells.slice(0, width - 1));
      else if (how === "same") cells[at % width] = again;
      else if (how === "within") cells[at % width] = `${cells[at % width] ?? ""}${who}`;
      else if (how === "behind a word") cells[at % width] = `${before[word % before.length] ?? ""}${who}`;
      else if (how === "before a word") cells[at % width] = `${who}${behind[word % behind.length] ?? ""}`;
      else cells[at % width] = who;
    }
    for (const [, who] of [...above, ...below]) planted.push(who);
    const names = column === null ? [...header] : [...header.slice(0, place), column, ...header.slice(place)];
    // A column that has nothing but the name of somebody for its own.
    if (heading !== null) {
      planted.push(heading);
      names.push(heading);
      for (const [row, cells] of rows.entries()) cells.push(row % 2 === 0 ? "1" : "2");
    }
    const text = [
      ...above.map(([line, who]) => line(who)),
      names.join(","),
      ...rows.map((cells) => cells.join(",")),
      ...below.map(([line, who]) => line(who)),
    ].join("\n");
    return { text, planted: [...new Set(planted)] };
  });
