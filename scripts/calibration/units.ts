import type { Area } from "#core/dataset/schema.ts";
import { packagedReference } from "#core/region/packagedReference.ts";

/** A county or development zone: one stratum of the design. */
export interface Unit {
  readonly code: string;
  readonly kind: "county" | "zone";
  /** The group of counties that it belongs to; zones stand apart. */
  readonly group: string | null;
  /** Residents aged 18–69. */
  readonly adults: number;
  /** Share of them in towns. */
  readonly urban: number;
}

/** Share of all residents who are 18–69, and the residents that the zones take out of their districts: invented, as in the reference survey. */
const adultShare = 0.72;
const zonePeople = [
  { zone: "140471", district: "140403", people: 60_000 },
  { zone: "1404JK", district: "140404", people: 40_000 },
] as const;

/** Share of residents in towns by unit: invented, near what the census says of such counties. */
const urbanShares: ReadonlyMap<string, number> = new Map([
  ["140403", 0.92],
  ["140404", 0.55],
  ["140405", 0.49],
  ["140406", 0.6],
  ["140423", 0.55],
  ["140425", 0.36],
  ["140426", 0.45],
  ["140427", 0.42],
  ["140428", 0.45],
  ["140429", 0.42],
  ["140430", 0.42],
  ["140431", 0.45],
  ["140471", 0.95],
  ["1404JK", 0.8],
]);

function peopleOf({ code, census }: Area): number {
  const zone = zonePeople.find((one) => one.zone === code);
  if (zone !== undefined) return zone.people;
  if (census === undefined) throw new RangeError(`no census figure of ${code}`);
  return census.population - (zonePeople.find(({ district }) => district === code)?.people ?? 0);
}

/** The twelve counties with the census of 2020, then the two zones, which are taken out of their districts. */
export function cityUnits(): readonly Unit[] {
  const { areas } = packagedReference().region;
  return areas.flatMap((area): readonly Unit[] => {
    const { code, kind } = area;
    if (kind === "group") return [];
    const urban = urbanShares.get(code);
    if (urban === undefined) throw new RangeError(`no urban share of ${code}`);
    const group = areas.find((one) => one.kind === "group" && one.members?.includes(code) === true)?.code ?? null;
    return [{ code, kind, group, adults: Math.round(peopleOf(area) * adultShare), urban }];
  });
}
