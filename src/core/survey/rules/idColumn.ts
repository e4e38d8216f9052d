import { headerKey } from "#core/survey/headerKey.ts";
import { isIdentifying } from "#core/survey/headerNames.ts";
import type { Columns } from "#core/survey/columns.ts";

/** Names of columns that tell one questionnaire from another. */
const idNames = new Set([
  "编号",
  "问卷编号",
  "问卷编码",
  "问卷号",
  "问卷id",
  "答卷编号",
  "答卷号",
  "答卷id",
  "样本编号",
  "样本编码",
  "样本号",
  "样本id",
  "个案编号",
  "个案号",
  "受访者编号",
  "被访者编号",
  "调查对象编号",
  "记录号",
  "唯一码",
  "唯一编码",
  "唯一标识",
  "id",
  "uid",
  "uuid",
  "caseid",
  "case_id",
  "respid",
  "resp_id",
  "respondentid",
  "respondent_id",
  "questionnaireid",
  "questionnaire_id",
  "sampleid",
  "sample_id",
  "recordid",
  "record_id",
]);

/** Numbers that say where in a list a row stands, and times at which it was written: rows that repeat have others. */
const runningNames = new Set([
  "序号",
  "序列号",
  "行号",
  "no",
  "no.",
  "serial",
  "serialno",
  "serial_no",
  "index",
  "rownumber",
  "row_number",
  "提交时间",
  "录入时间",
  "开始时间",
  "结束时间",
  "timestamp",
]);

/** Place of the column of ids of questionnaires; null where there is none. */
export function idColumn({ header, roles }: Columns): number | null {
  const used = new Set(roles.values());
  const place = header.findIndex(
    (name, at) => !used.has(at) && idNames.has(headerKey(name).key) && !isIdentifying(name),
  );
  return place === -1 ? null : place;
}

/** Places of the columns that rows are compared by: none that identifies a person, since those are not read, and no running number. */
export function comparedColumns({ header, roles }: Columns): readonly number[] {
  const used = new Set(roles.values());
  return header.flatMap((name, at) => {
    const isRunning = !used.has(at) && runningNames.has(headerKey(name).key);
    return isRunning || isIdentifying(name) ? [] : [at];
  });
}
