import type { Clock } from "../clock";
import type { Settings } from "../settings";

interface Pending {
  visibleAtMs: number;
  /** The record before the change; undefined when it was just created. */
  before: object | undefined;
}

/** Search lags behind: for a while it shows a record as it was before a change. */
export class SearchIndex {
  private pending = new WeakMap<object, Pending[]>();

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Must be called after a record was created. */
  created(record: object): void {
    this.add(record, undefined);
  }

  /** Must be called before a record is changed. */
  beforeChange<T extends object>(record: T, seenAs: T = record): void {
    if (this.settings.indexDelaySeconds > 0) this.add(record, structuredClone(seenAs));
  }

  /** The record as search sees it now; undefined while it is not indexed at all. */
  view<T extends object>(record: T): T | undefined {
    const now = this.clock.now();
    const oldest = this.pending.get(record)?.find(({ visibleAtMs }) => visibleAtMs > now);
    return oldest ? (oldest.before as T | undefined) : record;
  }

  /** All records that are indexed, as search sees them now. */
  viewAll<T extends object>(records: ReadonlyMap<string, T>): T[] {
    return [...records.values()].flatMap((record) => this.view(record) ?? []);
  }

  /** What an answer shows of records that search found. */
  show<T extends { id: string }>(found: T[], records: ReadonlyMap<string, T>): T[] {
    if (!this.settings.searchShowsPresent) return found;
    return found.map((record) => records.get(record.id) ?? record);
  }

  clear(): void {
    this.pending = new WeakMap();
  }

  private add(record: object, before: object | undefined): void {
    const visibleAtMs = this.clock.now() + this.settings.indexDelaySeconds * 1000;
    const changes = this.pending.get(record) ?? [];
    this.pending.set(record, [...changes, { visibleAtMs, before }]);
  }
}
