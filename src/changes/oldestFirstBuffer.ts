import { identityOf } from "../client/pagination/walk";
import { type ChangingRecord, type TimeField, timeOf } from "./records";

/**
 * Gathers records of which only the oldest are wanted, so that its size stays bounded whatever is
 * added. It ends between two seconds, never inside one: records of one second stay together.
 */
export class OldestFirstBuffer<Item extends ChangingRecord> {
  private readonly found = new Map<string, Item>();
  private trimAtSize: number;
  private endSeconds = Number.POSITIVE_INFINITY;

  /**
   * @param from Unix seconds; earlier records are left out
   * @param max about how many to keep
   * @param isWanted whether a record is still to be delivered
   */
  constructor(
    readonly field: TimeField,
    readonly from: number,
    private readonly max: number,
    private readonly isWanted: (item: Item) => boolean = () => true,
  ) {
    this.trimAtSize = 2 * max;
  }

  add(items: Item[]): void {
    for (const item of items) {
      const time = timeOf(item, this.field);
      if (time < this.from || time >= this.endSeconds || !this.isWanted(item)) continue;
      this.found.set(identityOf(item), item);
    }
    if (this.found.size > this.trimAtSize) this.trim();
  }

  get isFull(): boolean {
    return this.found.size > this.max;
  }

  /** The first second that is not complete, in Unix seconds; Infinity while all are. */
  get completeUntil(): number {
    this.trim();
    return this.endSeconds;
  }

  /** The records before `completeUntil`, oldest first. */
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
    const last = sorted.length > this.max ? sorted[this.max - 1] : undefined;
    if (last) this.endSeconds = Math.min(this.endSeconds, timeOf(last, this.field) + 1);
    for (const item of sorted) {
      if (timeOf(item, this.field) >= this.endSeconds) this.found.delete(identityOf(item));
    }
    this.trimAtSize = 2 * Math.max(this.max, this.found.size);
  }
}
