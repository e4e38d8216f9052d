import type { Population } from "#core/breakdown.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** Names, separated by spaces, that are understood without a mapping; compared without width, spaces, brackets and question numbers. */
export const roleAliases: Readonly<Record<ColumnRole, string>> = {
  area: `县区 县市区 县（市区） 县（区） 区（县） 市（县区） 地区 区县 市县 市县区 区市县 县 县名 县名称 区县名 县区名 县区名称 区县名称 县市区名称 地区名称 地区名 区域 所在县区 所在区县
    所在县 所在地区 所在区域 所属县区 所属区县 所属地区 居住县区 居住地区 现居住县区 调查县区 调查地区 调查区域 抽样县区 样本县区 县级行政区 县级单位 县级区划
    行政区 行政区划 行政区域 行政区划代码 行政区划名称 行政区代码 区划 区划代码 区划名称 地区代码 地区编码 县区代码 区县代码 县代码 县码
    county countyid countycode countyname area areaid areacode areaname district districtcode districtname region regioncode regionname adcode`,
  year: `年份 年度 年 调查年度 调查年份 调查年 监测年度 监测年份 测评年度 测评年份 数据年份 数据年度 统计年份 统计年度
    year surveyyear wave`,
  weight: `权重 权数 加权 加权系数 加权权重 加权因子 权重系数 权重值 权数值 抽样权重 抽样权数 样本权重 样本权数 个体权重 个人权重 综合权重 综合权数
    最终权重 最终权数 校准权重 校正权重 调整权重 事后分层权重 总权重 weight weights wt wgt finalweight finalwt pweight sampleweight sampleweights weighting`,
  stratum: `层 分层 抽样层 抽样分层 层号 层编号 层代码 层编码 层名 层名称 层别 层次编号 分层号 分层变量 分层代码 样本层 stratum strata stratumid stratumname stratumcode`,
  psu: `村居 村 社区 村社区 社区村 行政村 村居委会 村委会 居委会 村居委 行政村名称 村委会名称 居委会名称 村居名称 村居编号 村居代码 村社区名称 社区名称 社区编号 社区代码 居村委会 居村委
    初级抽样单元 初级抽样单位 初级单元 抽样单元 一级抽样单元 抽样点 调查点 样本点 调查村居 样本村居
    psu psu编号 psu代码 psu号 psu名称 psuid psucode psunumber cluster clusterid clusternumber village community`,
  fpc: `fpc 总体单元数 总体psu数 层内单元数 层内总体单元数 层内psu数 总体村居数 populationpsus`,
  residence: `城乡 城乡分类 城乡类型 城乡类别 城乡属性 城乡划分 城乡分类代码 城乡代码 城乡性质 居住地 居住地类型 居住地类别 居住类型 常住地类型 城镇乡村
    residence urbanrural ruralurban urbanorrural areatype residencetype`,
  sex: "性别 性别代码 sex gender",
  age: "年龄 年令 周岁 实足年龄 周岁年龄 实际年龄 年龄周岁 岁数 age ageyears ageinyears",
  birthYear:
    "出生年 出生年份 出生年度 出生年代 出生年月 出生年月日 出生日期 出生时间 出生 生日 birthyear yearofbirth yob birthdate birthday dateofbirth dob",
  education: `文化程度 学历 受教育程度 教育程度 受教育水平 教育水平 文化水平 最高学历 学历层次 学历水平 最高文化程度 最高受教育程度 文化程度代码
    education edu educ educationlevel edulevel schooling`,
  qualified: `是否具备 是否具备科学素质 是否具备公民科学素质 是否具备基本科学素质 具备科学素质 具备公民科学素质 具备基本科学素质 具备 是否达标 达标
    是否合格 合格 科学素质是否达标 科学素质达标 具备与否 达标与否 qualified literate isliterate isqualified scientificallyliterate`,
  score: `总分 得分 分数 成绩 总成绩 总得分 测评得分 测评总分 测评成绩 测试得分 测试成绩 答题得分 答题总分 问卷得分 问卷总分 试题总分 卷面总分 综合得分 最终得分
    总分数 总分值 合计得分 考试得分 考试成绩 素质得分 科学素质得分 科学素质总分 科学素质分数 科学素质测评得分 score totalscore scoretotal testscore finalscore sumscore`,
  rate: `比例 具备比例 比率 占比 比重 具备率 达标率 达标比例 合格率 百分比 百分率 加权比例 加权百分比 加权后比例 素质比例 估计值 点估计
    具备科学素质比例 具备科学素质的比例 具备科学素质的公民比例 具备科学素质公民比例 具备科学素质的公民占比 具备公民科学素质比例 具备公民科学素质的比例
    具备基本科学素质比例 具备基本科学素质的比例 公民具备科学素质的比例 公民具备科学素质比例 公民具备基本科学素质的比例 公民具备基本科学素质比例
    公民科学素质水平 科学素质水平 公民科学素质比例 科学素质比例 公民科学素质达标率 科学素质达标率 公民科学素质具备率 科学素质具备率 具备科学素质占比
    rate share percent percentage pct proportion prevalence estimate literacyrate`,
  count: `具备人数 达标人数 合格人数 具备科学素质人数 具备科学素质的人数 具备科学素质公民人数 科学素质达标人数 具备样本数 达标样本数 具备数 达标数
    count qualifiedcount literatecount numberqualified numberliterate`,
  n: `样本量 样本数 有效样本 有效样本量 有效样本数 调查人数 人数 样本人数 调查样本 调查样本量 调查样本数 被调查人数 被调查者人数 受访人数 受访者人数 测评人数 参测人数
    有效人数 有效问卷 有效问卷数 有效问卷量 有效份数 问卷数 问卷数量 问卷份数 回收有效问卷 未加权样本量 未加权人数 未加权样本数 总样本量 总样本数 基数 样本规模 样本容量
    n sample samplesize samplen unweightedn nobs obs respondents numberofrespondents base`,
  se: `标准误 标准误差 抽样标准误 抽样标准误差 估计标准误 比例标准误 比例的标准误 se stderr stderror standarderror seofrate semean linearizedse linearizedstderr`,
  lower: `下限 置信下限 区间下限 置信区间下限 可信区间下限 ci下限 下限ci 下限值 下界 置信下界 区间下界
    lower cilower lowerci cil lowerbound lowerlimit lowerconfidencelimit lcl ll lcb cilow cilo lb`,
  upper: `上限 置信上限 区间上限 置信区间上限 可信区间上限 ci上限 上限ci 上限值 上界 置信上界 区间上界
    upper ciupper upperci ciu upperbound upperlimit upperconfidencelimit ucl ul ucb cihigh cihi ub`,
  deff: "设计效应 设计效果 设计效应值 deff designeffect",
  dimension:
    "分组 维度 分组维度 分类维度 分组变量 分组方式 分组类型 分组指标 维度名称 交叉变量 dimension breakdown groupby",
  category: `类别 组别 人群 群体 分类 重点人群 重点群体 五类人群 五大人群 目标人群 人群类别 人群分类 人群类型 人群名称 人群分组 群体类别 群体名称 群体类型 类型 类别名称
    分组名称 分组类别 分组值 分类名称 组 组名 category group population subgroup categoryname groupname`,
};

export const flagAliases: Readonly<Record<Population, string>> = {
  farmers: "农民 农民群体 是否农民 是否为农民 是否是农民 farmers farmer isfarmer popfarmer popfarmers",
  workers:
    "产业工人 产业工人群体 是否产业工人 是否为产业工人 是否是产业工人 workers worker isworker popworker popworkers",
  elderly:
    "老年人 老年人群体 老年群体 是否老年人 是否为老年人 是否是老年人 elderly elder iselderly popelder popelderly",
  officials: `领导干部和公务员 领导干部与公务员 领导干部及公务员 领导干部、公务员 领导干部公务员 公务员 公务员群体 是否公务员 是否领导干部和公务员 是否为领导干部和公务员
    是否领导干部或公务员 是否为公务员 officials official isofficial popofficial popofficials`,
  youth: "青少年 青少年群体 是否青少年 是否为青少年 youth isyouth popyoung popyouth",
};

/** Both bounds in one cell. */
export const intervalAliases =
  "置信区间 可信区间 区间估计 区间 置信区间估计 比例置信区间 比例的置信区间 ci confidenceinterval confinterval interval confint";

export const occupationAliases =
  "职业 职业类别 职业类型 职业分类 职业身份 职业名称 从事职业 从业类型 主要职业 身份 身份类别 身份类型 社会身份 occupation job jobtype occupationtype";
