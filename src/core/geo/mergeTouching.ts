import { DONUT_GAP, donutDiameter } from './donutDiameter.ts';

/** Side of the squares in which neighbours are looked for: no two donuts with their middles farther apart touch. */
const CELL = 64;

/** A round mark in a plane of CSS pixels. */
export interface Round<T> {
  readonly x: number;
  readonly y: number;
  /** Incidents in it. */
  readonly count: number;
  readonly diameter: number;
  readonly members: readonly T[];
}

function touch(a: Round<unknown>, b: Round<unknown>): boolean {
  const [right, down, reach] = [a.x - b.x, a.y - b.y, (a.diameter + b.diameter) / 2 + DONUT_GAP];
  return right * right + down * down < reach * reach;
}

function join<T>(a: Round<T>, b: Round<T>): Round<T> {
  const count = a.count + b.count;
  return {
    x: (a.x * a.count + b.x * b.count) / count,
    y: (a.y * a.count + b.y * b.count) / count,
    count,
    diameter: donutDiameter(count),
    members: [...a.members, ...b.members],
  };
}

/**
 * Joins rounds that would touch (less than 3 pixels between them) into one at their common middle, weighed by incidents,
 * until none do. Rounds of one member keep their size and place. The result depends on the order of the rounds, and on
 * nothing else.
 */
export function mergeTouching<T>(rounds: readonly Round<T>[]): readonly Round<T>[] {
  const cells = new Map<string, Set<Round<T>>>();
  const cellOf = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
  const findTouching = (round: Round<T>): Round<T> | null => {
    for (const dx of [-CELL, 0, CELL])
      for (const dy of [-CELL, 0, CELL])
        for (const other of cells.get(cellOf(round.x + dx, round.y + dy)) ?? []) if (touch(round, other)) return other;
    return null;
  };
  for (const round of rounds) {
    let grown = round;
    for (let other = findTouching(grown); other; other = findTouching(grown)) {
      cells.get(cellOf(other.x, other.y))?.delete(other);
      grown = join(other, grown);
    }
    const cell = cellOf(grown.x, grown.y);
    const there = cells.get(cell);
    if (there) there.add(grown);
    else cells.set(cell, new Set([grown]));
  }
  return [...cells.values()].flatMap((cell) => [...cell]);
}
