import { describe, expect, test } from "vitest";
import { isIdentifying, meaningOf } from "#core/survey/names/headerNames.ts";
import { nearRole } from "#core/survey/names/nearNames.ts";
import { isIdName } from "#core/survey/rules/idColumn.ts";

/** What becomes of a column by its name alone; `maybe` is proposed, `passed` told in the list of columns that were not read. */
function fateOf(header: string): string {
  if (isIdentifying(header)) return "withheld";
  if (isIdName(header)) return "id";
  const meaning = meaningOf(header);
  if (meaning !== null) {
    if (meaning.kind === "role") return meaning.role;
    return meaning.kind === "flag" ? meaning.population : meaning.kind;
  }
  const near = nearRole(header);
  return near === null ? "passed" : `maybe ${near}`;
}

/** Headers of exports of survey platforms, forms of office software, statistical programs and survey offices. */
const headers = {
  withheld: [
    ..."来自IP IP IP地址 IPAddress 姓名 联系电话 手机号 微信昵称 微信性别 openid 头像 地理位置 定位 提交者 提交人 填写人 填表人 录入员".split(
      " ",
    ),
    ..."调查员 访问员 督导员 审核员 RecipientEmail LocationLatitude".split(" "),
    "提交者（自动）",
    "调查员姓名",
  ],
  id: "问卷编号 答卷编号 样本编号 CaseID RESPID id".split(" "),
  passed: [
    ..."序号 答题序号 提交答卷时间 所用时间 来源 来源详情 开始答题时间 结束答题时间 答题时长 提交时间 填写时间 修改时间".split(
      " ",
    ),
    ..."开始时间 结束时间 用时 总用时 IP省份 IP城市 用户代码 答题渠道 自定义字段 渠道 设备 浏览器 样本来源 答卷状态 审核状态".split(
      " ",
    ),
    ..."是否有效 备注 甄别 StartDate EndDate Duration Status Progress Finished filter_$ VAR00001 Q1 Q2_1".split(" "),
    ..."街道 乡镇 乡镇（街道） 自然村 小区 户口 户口性质 户口类型 户籍类型 民族 政治面貌 婚姻状况 收入 行业 受教育年限".split(
      " ",
    ),
    ..."国家/地区 知识得分 方法得分 精神得分 客观题得分 得分率 正确率 答对题数".split(" "),
    "提交时间（自动）",
  ],
  area: "所属县区 县区名 区县代码 县(市、区) 市（县、区） AREA".split(" "),
  weight: "权重 权数 加权权重 最终权重 抽样权重 个体权重 weight WGT".split(" "),
  "maybe weight": "入户权重 户内权重 家庭权重 设计权重 基础权重 事后权重 wgt_final W_FSTUWT".split(" "),
  stratum: "层 抽样层 层编码 分层 层（抽样）".split(" "),
  psu: [
    ..."PSU编号 村(居)委会 村/居委会 村（社区） 社区(村) 调查点 抽样单元 居委会名称 行政村名称".split(" "),
    "PSU",
    "cluster_id",
  ],
  residence: "城乡 城乡类型 城乡分类代码 城镇/乡村 居住地类型".split(" "),
  "maybe residence": ["常住地"],
  sex: ["性别", "您的性别是", "2、您的性别：", "性别/Sex", "SEX", "性别 Gender", "Sex 性别"],
  age: [
    ..."您的年龄 周岁 年龄（周岁） AGE 年龄(Age) 年龄____岁 年龄（）岁".split(" "),
    "4\uFF0E年龄\uFF08周岁\uFF09____",
    "您的年龄是：______周岁",
  ],
  birthYear: "出生年月 出生日期 出生年份 生日".split(" "),
  education: "受教育程度 最高学历 您的学历 您的文化程度是 EDU 文化程度/Education".split(" "),
  occupation: "职业 职业类别 身份类型 您的职业是 职业Occupation".split(" "),
  score: "总分 得分 测试得分 素质得分 总分数 合计得分 考试成绩 科学素质总分 SCORE".split(" "),
  "maybe score": ["分值", "TOTAL"],
  qualified: ["是否具备科学素质", "是否达标", "是否合格", "具备情况", "是否具备 Qualified", "是否达标/qualified"],
  farmers: ["是否农民", "农民 Farmers"],
} as const;

describe.each(Object.entries<readonly string[]>(headers))("%s", (fate, names) => {
  test.each(names)("%s", (name) => {
    expect(fateOf(name)).toBe(fate);
  });
});

test.each(["比例 SE", "性别 Age", "得分 A", "农民 workers", "县区 code"])(
  "%s is not a name and its translation",
  (name) => {
    expect(meaningOf(name)).toBeNull();
  },
);
