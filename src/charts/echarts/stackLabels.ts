interface Wanted {
  /** Where the middle would best be. */
  readonly at: number;
  readonly height: number;
}

interface Pile {
  readonly members: readonly Wanted[];
  readonly height: number;
  readonly top: number;
}

function pileOf(members: readonly Wanted[], from: number, to: number): Pile {
  let above = 0;
  let sum = 0;
  for (const { at, height } of members) {
    sum += at - above - height / 2;
    above += height;
  }
  const top = Math.max(from, Math.min(to - above, sum / members.length));
  return { members, height: above, top };
}

/**
 * Middles of labels that stand one above the other without overlap, as near as possible to where they want to be.
 * The order of the wanted places is kept; the result has the order of the input.
 */
export function stackLabels(wanted: readonly Wanted[], from: number, to: number): readonly number[] {
  const sorted = [...wanted].sort((a, b) => a.at - b.at);
  const piles: Pile[] = [];
  for (const one of sorted) {
    let pile = pileOf([one], from, to);
    for (let above = piles.at(-1); above !== undefined && above.top + above.height > pile.top; above = piles.at(-1)) {
      piles.pop();
      pile = pileOf([...above.members, ...pile.members], from, to);
    }
    piles.push(pile);
  }
  const middles = new Map<Wanted, number>();
  for (const { members, top } of piles) {
    let edge = top;
    for (const member of members) {
      middles.set(member, edge + member.height / 2);
      edge += member.height;
    }
  }
  return wanted.map((one) => middles.get(one) ?? one.at);
}
