/** A survey design: how many villages or communities of each unit, and how many respondents in all. */
export interface Design {
  readonly psus: ReadonlyMap<string, number>;
  readonly respondents: number;
}

/** The reference survey's: 82 villages and communities, 2,500 people, of whom about 2,450 take the whole test. */
export const usualDesign: Design = {
  psus: new Map([
    ["140403", 12],
    ["140404", 7],
    ["140405", 6],
    ["140406", 6],
    ["140423", 6],
    ["140425", 5],
    ["140426", 5],
    ["140427", 6],
    ["140428", 6],
    ["140429", 5],
    ["140430", 5],
    ["140431", 5],
    ["140471", 4],
    ["1404JK", 4],
  ]),
  respondents: 2500,
};

/** A small year: 1,200 people in 34 villages and communities; both zones and the smallest county have one each. */
export const smallDesign: Design = {
  psus: new Map([
    ["140403", 7],
    ["140404", 4],
    ["140405", 3],
    ["140406", 2],
    ["140423", 3],
    ["140425", 1],
    ["140426", 2],
    ["140427", 2],
    ["140428", 3],
    ["140429", 2],
    ["140430", 2],
    ["140431", 2],
    ["140471", 1],
    ["1404JK", 1],
  ]),
  respondents: 1225,
};
