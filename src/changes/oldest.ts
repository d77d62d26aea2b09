import { type ChangingRecord, type TimeField, timeOf } from "./records";

/**
 * Gathers records of which only the oldest are wanted, so that its size stays bounded whatever is
 * added. It cuts between two seconds, never inside one: records of one second stay together.
 */
export class OldestFirstBuffer<Item extends ChangingRecord> {
  private readonly found = new Map<string, Item>();
  private trimAt: number;
  private end = Number.POSITIVE_INFINITY;

  /**
   * @param from Unix seconds; earlier records are left out
   * @param most about how many to keep
   * @param isWanted tells records that are still to be delivered from those that already were
   */
  constructor(
    readonly field: TimeField,
    readonly from: number,
    private readonly most: number,
    private readonly isWanted: (item: Item) => boolean = () => true,
  ) {
    this.trimAt = 2 * most;
  }

  add(items: Item[]): void {
    for (const item of items) {
      const time = timeOf(item, this.field);
      if (time < this.from || time >= this.end || !this.isWanted(item)) continue;
      this.found.set(item.id, item);
    }
    if (this.found.size > this.trimAt) this.trim();
  }

  get isFull(): boolean {
    return this.found.size > this.most;
  }

  /** The first second that is not complete, in Unix seconds; Infinity while all are. */
  get completeUntil(): number {
    this.trim();
    return this.end;
  }

  /** @returns the records before the cut, oldest first */
  get records(): Item[] {
    this.trim();
    return this.sorted();
  }

  private sorted(): Item[] {
    return [...this.found.values()].sort(
      (one, other) => timeOf(one, this.field) - timeOf(other, this.field),
    );
  }

  private trim(): void {
    const sorted = this.sorted();
    const last = sorted.length > this.most ? sorted[this.most - 1] : undefined;
    if (last) this.end = Math.min(this.end, timeOf(last, this.field) + 1);
    for (const item of sorted) {
      if (timeOf(item, this.field) >= this.end) this.found.delete(item.id);
    }
    this.trimAt = 2 * Math.max(this.most, this.found.size);
  }
}
