/**
 * What a builder may rely on, told from the outside: from what search shows, and from what the
 * triggers deliver. It knows nothing of how they find it out.
 */

/** One state of a record: only `updated_at` tells it from the others. */
export interface Version {
  id: string;
  created_at: number;
  updated_at: number;
}

/** A workspace at one moment. */
export interface Scene {
  /** Whole seconds on Intercom's clock. */
  second: number;
  /** What search, or the list of companies, shows. */
  shown: Version[];
  /** What there is in truth, whether or not it is shown already. */
  living: Version[];
}

type Kind = "created" | "updated";
export type Changes = Record<Kind, Version[]>;

const nameOf = ({ id, updated_at }: Version) => `${id}@${updated_at}`;

const has = (versions: Version[], version: Version) =>
  versions.some((other) => nameOf(other) === nameOf(version));

/** Versions to be found by a run: shown when it starts, and the latest ones until it ends. */
const steady = ([first, ...later]: Scene[]): Version[] =>
  (first?.shown ?? []).filter(
    (version) =>
      // More can happen to a record in a second that is not over.
      version.updated_at < (first?.second ?? 0) &&
      [first, ...later].every((scene) => scene && has(scene.living, version)),
  );

export interface PollingRules {
  showNew: boolean;
  showUpdated: boolean;
  /** About how many created and how many updated records a run delivers. */
  maxRecords: number;
  /** How far a run may go beyond that. */
  largestPage: number;
}

/** Judges what New and Updated Records delivers, run after run. */
export class PollingJudge {
  /** What went wrong, in words. */
  readonly breaches: string[] = [];
  /** What the runs came across. */
  readonly seen = { created: 0, updated: 0, capped: 0 };
  private delivered = new Map<string, number>();

  /** @param start second of the first run, less the look-back */
  constructor(
    private readonly start: number,
    private readonly rules: PollingRules,
  ) {}

  /** @param scenes from its start to its end, one after each change meanwhile */
  ran(scenes: Scene[], changes: Changes): void {
    const due = steady(scenes).map((version) => ({ version, kind: this.kindOf(version) }));
    for (const version of changes.created) this.take("created", version, scenes);
    for (const version of changes.updated) this.take("updated", version, scenes);
    for (const kind of ["created", "updated"] as const) {
      const { length } = changes[kind];
      if (length >= this.rules.maxRecords + this.rules.largestPage) {
        this.breaches.push(`${length} ${kind} are more than a run's ${this.rules.maxRecords}`);
      }
      if (length >= this.rules.maxRecords) {
        this.seen.capped += 1;
        continue;
      }
      for (const { version } of due.filter((each) => each.kind === kind)) {
        if (!has(changes[kind], version)) this.lost(kind, version);
      }
    }
  }

  /** How many changes have not been delivered yet. */
  missing({ living }: Scene): number {
    return living.filter((version) => this.kindOf(version)).length;
  }

  /** To be called when nothing has happened for a while, and runs have had their chance. */
  ended({ living }: Scene): void {
    for (const version of living) {
      const kind = this.kindOf(version);
      if (kind) this.lost(kind, version);
    }
  }

  /** How a version is to be delivered, if at all. */
  private kindOf({ id, created_at, updated_at }: Version): Kind | undefined {
    const { showNew, showUpdated } = this.rules;
    const before = this.delivered.get(id);
    if (updated_at < this.start || (before !== undefined && before >= updated_at)) return undefined;
    if (created_at >= this.start && showNew && before === undefined) return "created";
    return showUpdated && updated_at > created_at ? "updated" : undefined;
  }

  private take(kind: Kind, version: Version, scenes: Scene[]): void {
    const name = nameOf(version);
    const expected = this.kindOf(version);
    if (!scenes.some(({ shown }) => has(shown, version))) {
      this.breaches.push(`${name} was delivered, and never shown`);
    } else if (expected !== kind) {
      const before = this.delivered.get(version.id);
      this.breaches.push(
        `${name} (created at ${version.created_at}) was delivered as ${kind}, not as ${expected}; before: ${before}, start: ${this.start}`,
      );
    }
    this.delivered.set(version.id, version.updated_at);
    this.seen[kind] += 1;
  }

  private lost(kind: Kind, version: Version): void {
    this.breaches.push(`${nameOf(version)} was not delivered as ${kind}; start: ${this.start}`);
  }
}

/** Judges what a sync delivers, drain after drain. */
export class SyncJudge {
  readonly breaches: string[] = [];
  readonly seen = { delivered: 0, repeated: 0, broken: 0 };
  private delivered = new Map<string, number>();
  /** Delivered by drains that broke off, so that they may come again. */
  private repeatable = new Set<string>();

  /** @param from records last changed before this second are left out */
  constructor(private readonly from: number) {}

  /** @param finished false when the drain broke off */
  drained(scenes: Scene[], items: Version[], finished: boolean): void {
    const own = new Set<string>();
    for (const item of items) this.take(item, scenes, own);
    if (!finished) {
      this.seen.broken += 1;
      for (const name of own) this.repeatable.add(name);
      return;
    }
    this.repeatable.clear();
    for (const version of steady(scenes)) this.expectDelivered(version);
  }

  ended({ living }: Scene): void {
    for (const version of living) this.expectDelivered(version);
  }

  private take(item: Version, scenes: Scene[], own: Set<string>): void {
    const name = nameOf(item);
    const before = this.delivered.get(item.id) ?? 0;
    if (!scenes.some(({ shown }) => has(shown, item))) {
      this.breaches.push(`${name} was delivered, and never shown`);
    } else if (item.updated_at < this.from) {
      this.breaches.push(`${name} was delivered, although from before ${this.from}`);
    } else if (before >= item.updated_at) {
      if (this.repeatable.has(name) && !own.has(name)) this.seen.repeated += 1;
      else this.breaches.push(`${name} was delivered after ${before}`);
    }
    own.add(name);
    this.delivered.set(item.id, Math.max(before, item.updated_at));
    this.seen.delivered += 1;
  }

  private expectDelivered(version: Version): void {
    if (version.updated_at < this.from) return;
    if ((this.delivered.get(version.id) ?? 0) >= version.updated_at) return;
    this.breaches.push(`${nameOf(version)} was not delivered; from: ${this.from}`);
  }
}

/** What there is to tell of the changes since a second. */
export const changesSince = ({ shown }: Scene, since: number): Changes => {
  const created = shown.filter(({ created_at }) => created_at >= since);
  const updated = shown.filter(
    ({ created_at, updated_at }) => created_at < since && updated_at >= since,
  );
  return { created, updated };
};
