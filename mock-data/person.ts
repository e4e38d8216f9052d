import type { Random } from "./random.ts";

/** Lowest first; the words are those of the survey file. */
export const educations = ["小学及以下", "初中", "高中/中专/技校", "大专", "本科及以上"] as const;

type Job =
  | "务农"
  | "产业工人"
  | "领导干部和公务员"
  | "专业技术人员"
  | "商业服务业人员"
  | "学生"
  | "离退休人员"
  | "其他";

/** A resident aged 18–69 of the invented population. Being a farmer and being a worker do not exclude each other. */
export interface Person {
  readonly urban: boolean;
  readonly male: boolean;
  readonly age: number;
  /** Position in `educations`. */
  readonly education: number;
  readonly job: Job;
  readonly farmer: boolean;
}

const bands = [
  { from: 18, to: 29, urban: 0.22, rural: 0.15 },
  { from: 30, to: 39, urban: 0.24, rural: 0.17 },
  { from: 40, to: 49, urban: 0.2, rural: 0.2 },
  { from: 50, to: 59, urban: 0.2, rural: 0.27 },
  { from: 60, to: 69, urban: 0.14, rural: 0.21 },
] as const;

/** Chances of each education by age band. */
const urbanEducation = [
  [0.01, 0.17, 0.28, 0.27, 0.27],
  [0.02, 0.27, 0.27, 0.22, 0.22],
  [0.06, 0.38, 0.29, 0.15, 0.12],
  [0.13, 0.45, 0.28, 0.09, 0.05],
  [0.28, 0.43, 0.22, 0.05, 0.02],
] as const;
const ruralEducation = [
  [0.03, 0.37, 0.31, 0.17, 0.12],
  [0.07, 0.51, 0.23, 0.12, 0.07],
  [0.15, 0.59, 0.18, 0.06, 0.02],
  [0.28, 0.56, 0.14, 0.015, 0.005],
  [0.5, 0.4, 0.09, 0.008, 0.002],
] as const;

function drawJob(random: Random, urban: boolean, age: number, education: number): Job {
  if (age <= 22 && education >= 2 && random.happens(0.5)) return "学生";
  if (age >= 60) {
    const jobs = ["离退休人员", "务农", "其他"] as const;
    return jobs[random.index(urban ? [0.78, 0.07, 0.15] : [0.1, 0.75, 0.15])] ?? "其他";
  }
  const trained = education >= 3;
  const officials = trained ? 0.24 : education === 2 ? 0.05 : 0;
  const workers = (urban ? 0.26 : 0.18) - (trained ? 0.04 : 0) - (age >= 55 ? 0.1 : 0);
  const jobs = ["领导干部和公务员", "产业工人", "专业技术人员", "商业服务业人员", "务农", "其他"] as const;
  const chances = urban
    ? [officials, workers, trained ? 0.24 : 0.03, 0.3, trained ? 0.005 : 0.05, 0.16]
    : [officials, workers, trained ? 0.16 : 0.02, 0.13, trained ? 0.12 : 0.52, 0.11];
  return jobs[random.index(chances)] ?? "其他";
}

export function drawPerson(random: Random, urban: boolean): Person {
  const bandIndex = random.index(bands.map((band) => (urban ? band.urban : band.rural)));
  const band = bands[bandIndex] ?? bands[0];
  const age = band.from + Math.floor(random.uniform() * (band.to - band.from + 1));
  const male = random.happens(0.505);
  const education = random.index((urban ? urbanEducation : ruralEducation)[bandIndex] ?? []);
  const job = drawJob(random, urban, age, education);
  const farmer = job === "务农" || (!urban && job === "产业工人" && random.happens(0.6));
  return { urban, male, age, education, job, farmer };
}
