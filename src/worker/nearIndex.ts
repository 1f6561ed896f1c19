/**
 * Finds what lies near: points of the world's square, 0 to 1, in square cells, each cell a linked list. Cells are
 * hashed; two that share a slot only cost a few needless checks of distance. The first and the last column are neighbours.
 */
export class NearIndex {
  private readonly columns: number;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly slots: Int32Array;

  /** `size` points at most; `reach`: how far apart, 0 to 1, near ones may be. */
  constructor(size: number, reach: number) {
    this.columns = Math.max(1, Math.floor(1 / reach));
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(size, 2)))).fill(-1);
    this.next = new Int32Array(size).fill(-1);
    this.previous = new Int32Array(size).fill(-1);
    this.slots = new Int32Array(size).fill(-1);
  }

  private slot(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & (this.heads.length - 1);
  }

  private cell(at: number): number {
    return Math.min(Math.floor(at * this.columns), this.columns - 1);
  }

  add(point: number, x: number, y: number): void {
    const slot = this.slot(this.cell(x), this.cell(y));
    const head = this.heads[slot] as number;
    this.slots[point] = slot;
    this.next[point] = head;
    this.previous[point] = -1;
    if (head !== -1) this.previous[head] = point;
    this.heads[slot] = point;
  }

  remove(point: number): void {
    const next = this.next[point] as number;
    const previous = this.previous[point] as number;
    if (next !== -1) this.previous[next] = previous;
    if (previous !== -1) this.next[previous] = next;
    else this.heads[this.slots[point] as number] = next;
  }

  /** Visits all points in the cells around a place, and maybe some farther away; a point may come twice. */
  visit(x: number, y: number, see: (point: number) => void): void {
    const column = this.cell(x);
    const row = this.cell(y);
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const around = (column + dx + this.columns) % this.columns;
        let point = this.heads[this.slot(around, row + dy)] as number;
        while (point !== -1) {
          see(point);
          point = this.next[point] as number;
        }
      }
  }
}
