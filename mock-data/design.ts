import region from "#core/region/packaged/region.json" with { type: "json" };

/** One county or zone of the sampling frame. Everything but code, name and census is invented. */
interface Unit {
  readonly code: string;
  readonly name: string;
  /** Ways to write the name that field teams still use. */
  readonly otherNames: readonly string[];
  /** Residents aged 18–69. */
  readonly adults: number;
  /** Share of them in towns, 0–1. */
  readonly urbanShare: number;
  /** Points of the score by which the unit differs once people are alike. */
  readonly effect: number;
  readonly urbanPsus: number;
  readonly ruralPsus: number;
  readonly perPsu: number;
}

/** A stratum is a unit's towns or its villages; it holds at least two PSUs (村居). */
export interface Stratum {
  readonly unit: Unit;
  readonly urban: boolean;
  readonly name: string;
  readonly psus: number;
  readonly adults: number;
}

/** Share of residents aged 18–69 in the census count of all ages (invented, near the national one). */
const adultShare = 0.7;

/** Residents whom the census counts in districts and the survey in the zones (invented). */
const zoneResidents: ReadonlyMap<string, { readonly residents: number; readonly from: string }> = new Map([
  ["140471", { residents: 38_000, from: "140403" }],
  ["1404JK", { residents: 62_000, from: "140404" }],
]);

type Plan = readonly [urbanShare: number, effect: number, urbanPsus: number, ruralPsus: number, perPsu: number];

/** Five large counties have PSUs enough (df of 8 and more) to be published alone; the others have not, as in life. */
const plans: ReadonlyMap<string, Plan> = new Map([
  ["140403", [0.9, 1.5, 9, 3, 42]],
  ["140404", [0.52, 0.5, 5, 5, 27]],
  ["140405", [0.45, -1, 5, 5, 27]],
  ["140406", [0.55, 0.5, 2, 2, 24]],
  ["140423", [0.52, 1, 5, 5, 27]],
  ["140425", [0.36, -2.5, 2, 2, 24]],
  ["140426", [0.44, -0.5, 2, 2, 24]],
  ["140427", [0.4, -1.5, 2, 2, 24]],
  ["140428", [0.42, -1.5, 5, 5, 27]],
  ["140429", [0.41, -1.5, 2, 2, 24]],
  ["140430", [0.42, -1, 2, 2, 24]],
  ["140431", [0.44, 0, 2, 2, 24]],
  ["140471", [1, 3, 3, 0, 22]],
  ["1404JK", [1, 1.5, 3, 0, 22]],
]);

function residents(code: string, census: number | undefined): number {
  const zone = zoneResidents.get(code);
  if (zone) return zone.residents;
  let left = census ?? 0;
  for (const each of zoneResidents.values()) if (each.from === code) left -= each.residents;
  return left;
}

const units: readonly Unit[] = region.areas.flatMap((area) => {
  const plan = plans.get(area.code);
  if (!plan) return [];
  const [urbanShare, effect, urbanPsus, ruralPsus, perPsu] = plan;
  return {
    code: area.code,
    name: area.name.zh,
    otherNames: [...(area.aliases ?? []), ...(area.formerly ?? []).map((old) => old.name)],
    adults: residents(area.code, area.census?.population) * adultShare,
    urbanShare,
    effect,
    urbanPsus,
    ruralPsus,
    perPsu,
  };
});

export const strata: readonly Stratum[] = units.flatMap((unit) =>
  [true, false].flatMap((urban) => {
    const psus = urban ? unit.urbanPsus : unit.ruralPsus;
    if (psus === 0) return [];
    const share = urban ? unit.urbanShare : 1 - unit.urbanShare;
    return { unit, urban, name: `${unit.name}${urban ? "城镇" : "农村"}`, psus, adults: unit.adults * share };
  }),
);
