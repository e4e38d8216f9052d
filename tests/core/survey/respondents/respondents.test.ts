import { describe, expect, test } from "vitest";
import { year } from "#core/units.ts";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const city = "140400";

describe("a clean survey", () => {
  const outcome = importText(survey(600));
  const wave = waveOf(outcome);

  test("the headers of the contract's mapping are understood without one", () => {
    // Everybody here lives in one county and left school after nine years; nobody is an official.
    expect(codesOf(outcome)).toEqual(["area-missing", "group-missing"]);
    expect(outcome.shape).toBe("respondents");
    expect(outcome.rows).toBe(600);
    expect(outcome.inputs[0]?.columns.map(({ column, role }) => `${column} ${role}`)).toEqual([
      "年份 year",
      "县区 area",
      "层 stratum",
      "村居 psu",
      "城乡 residence",
      "性别 sex",
      "年龄 age",
      "文化程度 education",
      "总分 score",
      "是否具备 qualified",
      "权重 weight",
      "农民 population farmers",
      "职业 population workers",
      "职业 population officials",
    ]);
  });

  test("the rate is the weighted share", () => {
    // Weights 1 + (i mod 7)/10; every tenth respondent is literate.
    let all = 0;
    let literate = 0;
    for (let i = 0; i < 600; i += 1) {
      all += 1 + (i % 7) / 10;
      if (i % 10 === 0) literate += 1 + (i % 7) / 10;
    }
    expect(rowOf(wave, city, "total").rate).toBeCloseTo(literate / all, 12);
    expect(rowOf(wave, city, "total").df).toBe(10);
  });

  test("flags, categories, ages and words make the cells", () => {
    expect(rowOf(wave, city, "population", "farmers").n).toBe(200);
    expect(rowOf(wave, city, "population", "workers").n).toBe(120);
    expect(rowOf(wave, city, "residence", "rural").n).toBe(200);
    expect(rowOf(wave, city, "sex", "female").n).toBe(300);
    expect(rowOf(wave, city, "education", "junior").n).toBe(600);
    expect(rowOf(wave, "140403", "total").n).toBe(600);
  });

  test("older people are the ages 60 to 69", () => {
    const { dimension: _a, category: _b, ...elderly } = rowOf(wave, city, "population", "elderly");
    const { dimension: _c, category: _d, ...band } = rowOf(wave, city, "age", "60-69");
    expect(elderly).toEqual(band);
  });
});

describe("rows in error are set aside, named and counted", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["县区", "长冶市", "unknown-area", "row-error-unknown-area"],
    ["城乡", "郊外", "unknown-value", "row-error-unknown-value"],
    ["性别", "丙", "unknown-value", "row-error-unknown-value"],
    ["文化程度", "幼儿园", "unknown-value", "row-error-unknown-value"],
    ["农民", "也许", "unknown-value", "row-error-unknown-value"],
    ["是否具备", "不清楚", "unknown-value", "row-error-unknown-value"],
    ["年龄", "一百", "bad-age", "row-error-bad-age"],
    ["年龄", "140", "bad-age", "row-error-bad-age"],
    ["年龄", "35.5", "bad-age", "row-error-bad-age"],
    ["权重", "0", "bad-weight", "row-error-bad-weight"],
    ["权重", "-1", "bad-weight", "row-error-bad-weight"],
    ["权重", "重", "bad-weight", "row-error-bad-weight"],
    // A share is no weight, and the sums of numbers beyond all people would not hold.
    ["权重", "50%", "bad-weight", "row-error-bad-weight"],
    ["权重", "1e308", "bad-weight", "row-error-bad-weight"],
    ["权重", "1e-300", "bad-weight", "row-error-bad-weight"],
    ["总分", "60%", "bad-number", "row-error-bad-number"],
    // Words for nothing name no stratum and no PSU.
    ["层", "—", "missing-stratum", "row-error-missing-stratum"],
    ["村居", "NA", "missing-psu", "row-error-missing-psu"],
    ["总分", "满分", "bad-number", "row-error-bad-number"],
    ["总分", "101", "score-out-of-range", "row-error-score-out-of-range"],
    ["层", "", "missing-stratum", "row-error-missing-stratum"],
    ["村居", "", "missing-psu", "row-error-missing-psu"],
    ["年份", "二〇二四", "bad-year", "row-error-bad-year"],
  ];

  /** By the value of the cell. */
  const details: ReadonlyMap<string, object> = new Map<string, object>([
    ["101", { of: 100 }],
    ["长冶市", { near: "长治市" }],
    ["也许", { key: "populations" }],
    ["不清楚", { key: "qualifiedWhen" }],
  ]);

  test.each(cases)("%s = %s: %s", (column, value, code, excluded) => {
    const outcome = importText(
      survey(200, (row, place) => {
        if (place === 7) row[column] = value;
      }),
    );
    expect(outcome.issues).toEqual([
      {
        severity: "error",
        code,
        input: "file.csv",
        row: 9,
        line: 9,
        column,
        value,
        detail: details.get(value) ?? {},
      },
    ]);
    expect(waveOf(outcome).excluded).toEqual([{ code: excluded, rows: 1 }]);
    expect(rowOf(waveOf(outcome), city, "total").n).toBe(199);
    expect(outcome.rows).toBe(200);
  });

  test("a row that is too short or too long", () => {
    const text = survey(200).split("\n");
    text[5] = `${text[5]},x`;
    text[6] = (text[6] ?? "").split(",").slice(0, 5).join(",");
    text[7] = `${text[7]},,`;
    const outcome = importText(text.join("\n"));
    const lengths = outcome.issues.filter(({ code }) => code === "row-length");
    expect(lengths.map(({ row, detail }) => [row, detail])).toEqual([
      [6, { expected: 13, found: 14 }],
      [7, { expected: 13, found: 5 }],
    ]);
  });

  test("two per cent of them is a warning more, ten per cent refuse the file", () => {
    const withErrors = (errors: number) =>
      importText(
        survey(100, (row, place) => {
          if (place < errors) row["性别"] = "丙";
        }),
      );
    expect(codesOf(withErrors(2))).toEqual(["unknown-value"]);
    expect(codesOf(withErrors(3))).toEqual(["unknown-value", "many-row-errors"]);
    expect(withErrors(10).kind).toBe("imported");
    expect(withErrors(11)).toMatchObject({ kind: "rejected", rows: 100 });
    expect(codesOf(withErrors(11))[0]).toBe("too-many-row-errors");
  });

  test("a missing weight counts among them, an age out of scope does not", () => {
    const outcome = importText(
      survey(100, (row, place) => {
        if (place < 3) row["权重"] = "";
        if (place >= 50 && place < 90) row["年龄"] = place % 2 === 0 ? "17" : "70";
      }),
    );
    expect(waveOf(outcome).excluded).toEqual([
      { code: "missing-weight", rows: 3 },
      { code: "out-of-scope-age", rows: 40 },
    ]);
    // 3 of 60 in scope: 5 %.
    expect(codesOf(outcome)).toEqual(["missing-weight", "many-row-errors", "out-of-scope-age"]);
  });

  test("many of one kind are counted exactly and listed in part", () => {
    const outcome = importText(survey(5000, (row, place) => (place % 20 === 0 ? (row["性别"] = "丙") : undefined)));
    const listed = outcome.issues.filter(({ code }) => code === "unknown-value");
    expect(listed[0]?.total).toBe(250);
    expect(listed.length).toBeLessThan(100);
  });
});

describe("what is unknown stays unknown", () => {
  test("without a result a respondent stays in the design and in no rate", () => {
    const outcome = importText(
      survey(240, (row, place) => {
        if (place % 12 < 2) [row["总分"], row["是否具备"]] = ["", ""];
      }),
    );
    const wave = waveOf(outcome);
    // The PSU P0 of both strata has no result left: 12 PSUs in the design, 10 with a member, 2 strata.
    expect(rowOf(wave, city, "total")).toMatchObject({ n: 200, df: 8 });
    expect(wave.excluded).toEqual([]);
  });

  test("words for nothing are nothing", () => {
    for (const nothing of ["", "NA", "-", "\u3000", "缺失"]) {
      const outcome = importText(survey(200, (row, place) => (place === 0 ? (row["城乡"] = nothing) : undefined)));
      expect(outcome.issues).toEqual([]);
      expect(rowOf(waveOf(outcome), city, "residence", "rural").n).toBe(66);
    }
  });
});

describe("how values are written", () => {
  const spellings: readonly (readonly [string, string, "residence" | "sex" | "education", string])[] = [
    ["城乡", " 城 市 ", "residence", "urban"],
    ["城乡", "乡村", "residence", "rural"],
    ["性别", "\uFF2D", "sex", "male"],
    ["文化程度", "高中\uFF0F中专\uFF0F技校", "education", "senior"],
    ["文化程度", "\u5927\u5B66\u672C\u79D1", "education", "bachelor"],
  ];
  test.each(spellings)("%s %j is %s %s", (column, value, dimension, category) => {
    const wave = waveOf(importText(survey(400, (row) => (row[column] = value))));
    expect(rowOf(wave, city, dimension, category).n).toBe(400);
  });

  test.each([
    ["潞城", "140406"],
    ["潞城市", "140406"],
    ["140481", "140406"],
    ["140406", "140406"],
    ["140406000000", "140406"],
    ["Lucheng District", "140406"],
    ["沁县", "140430"],
    ["城区", "140403"],
    ["高新区", "140471"],
  ])("area %s is %s", (text, code) => {
    const wave = waveOf(importText(survey(400, (row) => (row["县区"] = text))));
    expect(rowOf(wave, code, "total").n).toBe(400);
  });

  test("full-width digits and signs, years with 年, ages with 岁", () => {
    const wave = waveOf(
      importText(
        survey(200, (row) => {
          row["年份"] = "\uFF12\uFF10\uFF12\uFF14\u5E74";
          row["年龄"] = "45\u5C81";
          row["权重"] = "\uFF11\uFF0E\uFF15";
        }),
      ),
    );
    expect(wave.year).toBe(2024);
    expect(rowOf(wave, city, "age", "40-49").n).toBe(200);
  });

  test("age from the year of birth", () => {
    const text = survey(200, (row) => {
      row["出生年"] = "1960";
      delete row["年龄"];
    });
    expect(rowOf(waveOf(importText(text)), city, "population", "elderly").n).toBe(200);
  });

  test("several occupations in one cell", () => {
    const text = survey(400, (row) => (row["职业"] = "其他\u3001产业工人"));
    expect(rowOf(waveOf(importText(text)), city, "population", "workers").n).toBe(400);
  });
});

describe("the outcome", () => {
  test("by score where there is no column of outcomes, at the pass mark and above", () => {
    const text = survey(400, (row, place) => {
      delete row["是否具备"];
      row["总分"] = place % 4 === 0 ? "70" : "69.9";
      row["权重"] = "1";
    });
    expect(rowOf(waveOf(importText(text, null, { reveal: true })), city, "total").rate).toBe(0.25);
    expect(rowOf(waveOf(importText(text, { passMark: 60 }, { reveal: true })), city, "total").rate).toBe(1);
  });

  test("the column of outcomes decides where the score says otherwise, with a warning", () => {
    const outcome = importText(survey(200, (row, place) => (place === 1 ? (row["总分"] = "90") : undefined)));
    expect(outcome.issues).toMatchObject([{ severity: "warning", code: "score-differs", row: 3 }]);
  });

  test("qualifiedWhen names what is yes", () => {
    const text = survey(400, (row, place) => {
      row["是否具备"] = place % 2 === 0 ? "甲等" : "乙等";
      row["总分"] = "";
      row["权重"] = "1";
    });
    expect(rowOf(waveOf(importText(text, { qualifiedWhen: { values: ["甲等"] } })), city, "total").rate).toBe(0.5);
    expect(codesOf(importText(text))).toContain("unknown-value");
  });
});

describe("the design", () => {
  test("without weights everyone counts 1, said in a warning and in the method", () => {
    const outcome = importText(survey(200, (row) => delete row["权重"]));
    expect(codesOf(outcome)).toEqual(["unweighted"]);
    expect(waveOf(outcome).method.en).toContain("unweighted");
    expect(rowOf(waveOf(outcome), city, "total").rate).toBe(0.1);
  });

  test("without areas everything is the region's, with a warning", () => {
    const outcome = importText(survey(200, (row) => delete row["县区"]));
    expect(codesOf(outcome)).toEqual(["no-area-column"]);
    expect(new Set(waveOf(outcome).estimates.map(({ area }) => area))).toEqual(new Set([city]));
  });

  test("a stratum with a single PSU is named", () => {
    const text = survey(200, (row, place) => (place === 0 ? (row["层"] = "丙") : undefined));
    expect(importText(text).issues).toMatchObject([
      { code: "single-psu", severity: "warning", detail: { stratum: "丙" } },
    ]);
    expect(importText(text, { options: { singlePsu: "fail" } }).issues).toMatchObject([{ code: "single-psu-refused" }]);
  });

  test("population sizes that disagree within a stratum refuse the file", () => {
    const text = survey(200, (row, place) => (row["fpc"] = row["层"] === "甲" && place > 100 ? "90" : "80"));
    expect(importText(text).issues).toMatchObject([{ code: "fpc-differs", detail: { stratum: "甲" } }]);
    expect(codesOf(importText(survey(200, (row) => (row["fpc"] = "3"))))).toEqual(["fpc-below-sample"]);
    expect(codesOf(importText(survey(200, (row) => (row["fpc"] = "80"))))).toEqual([]);
  });

  test("files of one year with and without PSUs do not go together", () => {
    const [header, ...rows] = survey(200).split("\n");
    const second = survey(200, (row) => delete row["村居"]);
    const outcome = importTexts({ "a.csv": [header, ...rows].join("\n"), "b.csv": second });
    expect(outcome.kind).toBe("rejected");
    expect(codesOf(outcome)).toEqual(["designs-differ"]);
  });

  test("two files of one year are one wave, two years in one file are two", () => {
    const wave = waveOf(importTexts({ "a.csv": survey(200), "b.csv": survey(300) }));
    expect(rowOf(wave, city, "total").n).toBe(500);
    const both = importText(survey(400, (row, place) => (row["年份"] = place % 2 === 0 ? "2023" : "2022")));
    expect(both.years).toEqual([2022, 2023]);
  });
});

describe("the year", () => {
  const bare = survey(200, (row) => delete row["年份"]);

  test("told by the operator, else by the name, else refused", () => {
    expect(waveOf(importText(bare, null, { year: year(2021) })).year).toBe(2021);
    const named = importTexts({ "2019/survey-2023.csv": bare });
    expect(waveOf(named).year).toBe(2023);
    expect(named.issues).toMatchObject([{ code: "year-from-name", severity: "info" }]);
    expect(codesOf(importTexts({ "a.csv": bare }))).toEqual(["no-year"]);
    expect(codesOf(importTexts({ "2022-2023.csv": bare }))).toEqual(["no-year"]);
  });

  test("a file that tells otherwise is refused, at the row", () => {
    const outcome = importText(survey(200), null, { year: year(2025) });
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({
      code: "year-contradicted",
      row: 2,
      column: "年份",
      value: "2024",
      total: 200,
    });
  });
});

describe("what nobody can estimate from", () => {
  test("a year without any result is refused", () => {
    const outcome = importText(
      survey(200, (row, place) => {
        row["年份"] = place < 100 ? "2023" : "2024";
        if (place < 100) row["是否具备"] = row["总分"] = "";
      }),
    );
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({ code: "nothing-to-estimate", severity: "error" });
  });

  test("a year with a handful of results is a warning: it may be a slip of the pen", () => {
    const outcome = importText(survey(200, (row, place) => (place === 3 ? (row["年份"] = "2042") : undefined)));
    expect(outcome.issues).toContainEqual({ severity: "warning", code: "few-in-year", detail: { year: 2042, n: 1 } });
    expect(codesOf(importText(survey(30)))).not.toContain("few-in-year");
    expect(codesOf(importText(survey(29)))).toContain("few-in-year");
  });

  test("more PSUs than any design has are refused before they fill the memory", { timeout: 60_000 }, () => {
    const rows = Array.from(
      { length: 20_001 },
      (_, place) => `${2021 + (place % 4)},甲,Q${place},1,${place % 10 === 0 ? 1 : 0}`,
    );
    const outcome = importText(["年份,层,村居,权重,是否具备", ...rows].join("\n"));
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({ code: "too-many-units", detail: { limit: 20_000 } });
  });
});

describe("persons", () => {
  test("columns that identify them are not read, and their values appear nowhere", () => {
    const outcome = importText(
      survey(200, (row) => {
        row["姓名"] = "张三丰";
        row["手机号码"] = "13812345678";
        row["身份证号"] = "140402199001011234";
        row["家庭住址"] = "解放街甲号";
      }),
    );
    expect(outcome.issues.map(({ code, column }) => [code, column])).toEqual([
      ["column-withheld", "姓名"],
      ["column-withheld", "手机号码"],
      ["column-withheld", "身份证号"],
      ["column-withheld", "家庭住址"],
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/张三丰|13812345678|140402199001011234|解放街/);
  });

  test("nor where a mapping asks for them, or a shifted column holds them", () => {
    const text = survey(200, (row) => (row["姓名"] = "张三丰"));
    expect(codesOf(importText(text, { columns: { psu: "姓名", area: "县区" } }))).toContain("mapped-column-missing");
    const shifted = importText(
      survey(200, (row, place) => (place === 3 ? (row["性别"] = "140402199001011234") : undefined)),
    );
    expect(shifted.issues).toMatchObject([{ code: "unknown-value", value: "***" }]);
  });

  test.each(["名字", "公民身份号码", "联系人", "户主", "电子邮件", "Tel", "ID number", "Full name", "姓\u200B名"])(
    "a column named %s is not read",
    (name) => {
      const outcome = importText(
        survey(200, (row) => (row[name] = "张三丰")),
        { columns: { area: name } },
      );
      expect(codesOf(outcome)).toContain("column-withheld");
      expect(JSON.stringify(outcome)).not.toContain("张三丰");
    },
  );

  test.each([
    "140402199001011234",
    "14040219900101123X",
    "140402 19900101 1234",
    "１４０４０２１９９００１０１１２３４",
    "13812345678",
    "138-1234-5678",
    "138 1234 5678",
    "１３８１２３４５６７８",
    "+8613812345678",
    "0355-2021234",
    "zhang.san@example.com",
  ])("%s is masked in whatever an issue quotes", (secret) => {
    const outcome = importText(
      survey(300, (row, place) => {
        if (place === 3) row["县区"] = `x${secret}y`;
        if (place === 5) row["层"] = secret;
      }),
    );
    expect(codesOf(outcome)).toEqual(["unknown-area", "single-psu"]);
    expect(JSON.stringify(outcome)).toContain("***");
    expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  test("a long text is cut where no character is split, wherever it is quoted", () => {
    const long = "\u{1F600}".repeat(5000);
    const outcome = importText(
      survey(300, (row, place) => {
        if (place === 3) row["县区"] = long;
        if (place === 5) row["层"] = long;
      }),
    );
    const shown = `${"\u{1F600}".repeat(79)}\u2026`;
    expect(outcome.issues).toMatchObject([
      { code: "unknown-area", value: shown },
      { code: "single-psu", detail: { stratum: shown } },
    ]);
  });
});

test("youth marks among adults are computed, with a warning", () => {
  const outcome = importText(survey(400, (row, place) => (row["青少年"] = place % 4 === 0 ? "1" : "0")));
  expect(codesOf(outcome)).toEqual(["youth-among-adults"]);
  expect(rowOf(waveOf(outcome), city, "population", "youth")).toMatchObject({ n: 100 });
  expect(rowOf(waveOf(outcome), city, "population", "youth").instrument).toBeUndefined();
});

test("headers named like parts of every object are ordinary names", () => {
  const text = survey(200, (row) => {
    Object.defineProperty(row, "__proto__", { value: "x", enumerable: true });
    row["constructor"] = "y";
  });
  expect(importText(text).issues).toMatchObject([
    { code: "columns-unread", detail: { unread: ["__proto__", "constructor"], count: 2 } },
  ]);
});

test("of a row without a year each of the file's years says that it was left out", () => {
  const text = survey(200, (row, place) => {
    row["年份"] = place === 7 ? "二〇二四" : place % 2 === 0 ? "2023" : "2024";
  });
  const outcome = importText(text);
  if (outcome.kind === "rejected") throw new Error("refused");
  expect(outcome.waves.map(({ year, excluded }) => ({ year, excluded }))).toEqual([
    { year: 2023, excluded: [{ code: "row-error-bad-year", rows: 1 }] },
    { year: 2024, excluded: [{ code: "row-error-bad-year", rows: 1 }] },
  ]);
});
