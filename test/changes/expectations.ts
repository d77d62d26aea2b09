/**
 * What a builder may rely on, told from the outside: from what search shows, and from what the
 * triggers deliver. It knows nothing of how they find it out.
 */

/** One state of a record: only `updated_at` tells a builder that it is another one. */
export interface Version {
  id: string;
  created_at: number;
  updated_at: number;
  /** What it says. */
  content: string;
}

/** A workspace at one moment. */
export interface Scene {
  /** Whole seconds on Intercom's clock. */
  second: number;
  /** What search, or the list of companies, goes by. */
  indexed: Version[];
  /** What it shows. */
  shown: Version[];
  /** What there is in truth, whether or not it is shown already. */
  living: Version[];
  /** Records that were archived once. */
  returned: Set<string>;
}

/** A first run, from its first to its last second: it took the time somewhere in between. */
export interface Start {
  earliest: number;
  latest: number;
}

/** Intercom tells its time in whole seconds, so that a run knows it only so exactly. */
const INEXACT_SECONDS = 2;

/** @param secondsBefore how long before its first run a trigger starts */
export const startOf = (scenes: Scene[], secondsBefore = 0): Start => ({
  earliest: (scenes[0]?.second ?? 0) - INEXACT_SECONDS - secondsBefore,
  latest: (scenes.at(-1)?.second ?? 0) - secondsBefore,
});

type Kind = "created" | "updated";
const KINDS: Kind[] = ["created", "updated"];
export type Changes = Record<Kind, Version[]>;

const nameOf = ({ id, updated_at }: Version) => `${id}@${updated_at}`;

const has = (versions: Version[], version: Version) =>
  versions.some((other) => nameOf(other) === nameOf(version));

/** Versions to be found by a run: indexed when it starts, and the latest ones until it ends. */
const steady = (scenes: Scene[]): Version[] => {
  const { indexed, second } = scenes[0] ?? { indexed: [], second: 0 };
  return indexed.filter(
    (version) =>
      // More can happen to a record in a second that is not over.
      version.updated_at < second - INEXACT_SECONDS &&
      scenes.every(({ living }) => has(living, version)),
  );
};

const invented = (version: Version, scenes: Scene[]) =>
  !scenes.some(({ shown }) => has(shown, version));

/** A version that was delivered before its second was over, so that more happened to it. */
const outdated = (latest: Version, delivered: Version | undefined): string[] =>
  delivered?.updated_at === latest.updated_at && delivered.content !== latest.content
    ? [`${nameOf(latest)} was delivered as it was ${delivered.content}, not ${latest.content}`]
    : [];

export interface PollingRules {
  start: Start;
  showNew: boolean;
  showUpdated: boolean;
  /** Records of each kind that a run delivers; those of one second are kept together. */
  maxRecords: number;
}

/** Checks what New and Updated Records delivers, run after run. */
export class PollingCheck {
  /** What went wrong, in words. */
  readonly breaches: string[] = [];
  /** What the runs came across. */
  readonly seen = { created: 0, updated: 0, unfinished: 0 };
  private readonly delivered = new Map<string, Version>();

  constructor(private readonly rules: PollingRules) {}

  /**
   * @param scenes from its start to its end, with one after each change meanwhile
   * @param hasMore true when the run said that more is waiting
   */
  ran(scenes: Scene[], changes: Changes, hasMore: boolean): void {
    const due = steady(scenes).filter((version) => this.isDue(version, scenes));
    for (const kind of KINDS) {
      for (const version of changes[kind]) this.take(kind, version, scenes);
      this.checkSize(changes[kind], kind);
    }
    if (hasMore) this.seen.unfinished += 1;
    else for (const version of due) this.expectDelivered(version);
  }

  /** How many changes have not been delivered yet. */
  missing(scene: Scene): number {
    return scene.living.filter((version) => this.isDue(version, [scene])).length;
  }

  /** To be called when nothing has happened for a while, and runs have had their chance. */
  ended(scene: Scene): void {
    for (const version of scene.living) {
      if (this.isDue(version, [scene])) this.expectDelivered(version);
      this.breaches.push(...outdated(version, this.delivered.get(version.id)));
    }
  }

  /** How a version is to be delivered, if at all, by a trigger that started at this second. */
  private kindOf({ id, created_at, updated_at }: Version, start: number): Kind | undefined {
    const { showNew, showUpdated } = this.rules;
    const before = this.delivered.get(id)?.updated_at;
    if (updated_at < start || (before !== undefined && before >= updated_at)) return undefined;
    if (created_at >= start && showNew && before === undefined) return "created";
    return showUpdated && updated_at > created_at ? "updated" : undefined;
  }

  private kindsOf(version: Version, scenes: Scene[]): (Kind | undefined)[] {
    const { start, showNew, showUpdated } = this.rules;
    const afterwards = Math.min(Math.max(version.created_at + 1, start.earliest), start.latest);
    const kinds = [start.earliest, afterwards, start.latest].map((second) =>
      this.kindOf(version, second),
    );
    // Archived, perhaps before anybody saw it: nobody can remember all records there ever were.
    const isReturned =
      !this.delivered.has(version.id) && scenes.some(({ returned }) => returned.has(version.id));
    return isReturned && showNew ? [...kinds, showUpdated ? "updated" : undefined] : kinds;
  }

  private isDue(version: Version, scenes: Scene[]): boolean {
    return this.kindsOf(version, scenes).every((kind) => kind !== undefined);
  }

  private take(kind: Kind, version: Version, scenes: Scene[]): void {
    const { id, created_at } = version;
    const kinds = this.kindsOf(version, scenes);
    if (invented(version, scenes)) {
      this.breaches.push(`${nameOf(version)} was delivered, and never shown`);
    } else if (!kinds.includes(kind)) {
      const before = this.delivered.get(id)?.updated_at;
      this.breaches.push(
        `${nameOf(version)}, created at ${created_at}, was delivered as ${kind}, not as ${kinds}; before: ${before}`,
      );
    }
    this.delivered.set(id, version);
    this.seen[kind] += 1;
  }

  private checkSize(versions: Version[], kind: Kind): void {
    const times = versions
      .map((version) => (kind === "created" ? version.created_at : version.updated_at))
      .sort((a, b) => a - b);
    const last = times[this.rules.maxRecords - 1];
    if (last !== undefined && times.some((time) => time > last)) {
      this.breaches.push(`${times.length} ${kind} are too many`);
    }
  }

  private expectDelivered(version: Version): void {
    if ((this.delivered.get(version.id)?.updated_at ?? 0) >= version.updated_at) return;
    this.breaches.push(`${nameOf(version)}, created at ${version.created_at}, was not delivered`);
  }
}

/** Checks what a sync delivers, drain after drain. */
export class SyncCheck {
  readonly breaches: string[] = [];
  readonly seen = { delivered: 0, repeated: 0, broken: 0 };
  private readonly delivered = new Map<string, Version>();
  /** Delivered by drains that broke off, so that they may come again. */
  private readonly repeatable = new Set<string>();

  /** @param start records last changed before are left out */
  constructor(private readonly start: Start) {}

  /** @param finished false when the drain broke off */
  drained(scenes: Scene[], items: Version[], finished: boolean): void {
    const own = new Set<string>();
    for (const item of items) this.take(item, scenes, own);
    if (finished) {
      this.repeatable.clear();
      for (const version of steady(scenes)) this.expectDelivered(version);
    } else {
      this.seen.broken += 1;
      for (const name of own) this.repeatable.add(name);
    }
  }

  /** To be called when nothing has happened for a while, and a drain has had its chance. */
  ended({ living }: Scene): void {
    for (const version of living) {
      this.expectDelivered(version);
      this.breaches.push(...outdated(version, this.delivered.get(version.id)));
    }
  }

  private take(item: Version, scenes: Scene[], own: Set<string>): void {
    const name = nameOf(item);
    const before = this.delivered.get(item.id)?.updated_at ?? 0;
    if (invented(item, scenes)) {
      this.breaches.push(`${name} was delivered, and never shown`);
    } else if (item.updated_at < this.start.earliest) {
      this.breaches.push(`${name} was delivered, although from before the start`);
    } else if (before >= item.updated_at) {
      if (this.repeatable.has(name) && !own.has(name)) this.seen.repeated += 1;
      else this.breaches.push(`${name} was delivered after ${before}`);
    }
    own.add(name);
    if (item.updated_at >= before) this.delivered.set(item.id, item);
    this.seen.delivered += 1;
  }

  private expectDelivered(version: Version): void {
    if (version.updated_at < this.start.latest) return;
    if ((this.delivered.get(version.id)?.updated_at ?? 0) >= version.updated_at) return;
    this.breaches.push(`${nameOf(version)} was not delivered`);
  }
}

/** What there is to tell of the changes since a second. */
export const changesSince = ({ shown }: Scene, since: number): Changes => ({
  created: shown.filter(({ created_at }) => created_at >= since),
  updated: shown.filter(({ created_at, updated_at }) => created_at < since && updated_at >= since),
});
