import fc from "fast-check";
import type { Fault, LocalIntercom } from "../../tools/intercom";
import { unarchiveContact } from "../../tools/intercom/changes/contacts";
import { presentArticleItem } from "../../tools/intercom/present/articles";
import { isActive } from "../../tools/intercom/workspace/contacts";
import { historyOf, type Kind } from "../support/history";
import type { Scene, Version } from "./expectations";

/** What people do; records are named by number, in the order of their creation. */
export type Change = { do: "create" } | Deed | { do: "wait"; seconds: number };

type Deed =
  | { do: "update" | "archive" | "unarchive"; record: number }
  | { do: "merge"; record: number; into: number };

/** A run of a trigger, some time after what happened before. */
export interface Run {
  do: "run";
  afterMinutes: number;
  /** What happens before some of its requests. */
  meanwhile: { skip: number; changes: Change[] }[];
  trouble?: Trouble;
  /**
   * By how much its answers are dated too late, which one run alone must not be led by. It cannot
   * tell whether the present second is over, so that nothing more happens in that.
   */
  aheadSeconds?: number;
}

/** What happens to the requests of a run from one of them on. */
interface Trouble {
  skip: number;
  how: keyof typeof TROUBLES;
}

export type Step = Change | Run;

/** A run to which nothing happens, late enough for search to show everything. */
export const QUIET: Run = { do: "run", afterMinutes: 6, meanwhile: [] };

export interface World {
  zone: string;
  /** Milliseconds; around a switch of the clocks where the zone has one. */
  startAt: number;
  indexDelaySeconds: number;
  /** Search finds records as they were, and answers with them as they are. */
  searchShowsPresent: boolean;
  largestPage: number;
  helpCenterLocales: string[];
  articleOrder: "any language" | "default language";
  /** Seconds before the start at which a record was created. */
  existing: number[];
}

// Switches that skip or repeat an hour, half an hour, midnight, and a whole day.
const MOMENTS: [zone: string, time: string][] = [
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  // The last hour of a day of 25.
  ["America/New_York", "2026-11-02T04:30:00Z"],
  ["Europe/Dublin", "2026-03-29T01:00:00Z"],
  ["Europe/Dublin", "2026-10-25T01:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ["America/Havana", "2026-03-08T05:00:00Z"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z"],
  ["Etc/GMT+12", "2026-07-01T12:00:00Z"],
  ["Asia/Kathmandu", "2026-06-30T18:15:00Z"],
  ["UTC", "2028-02-29T00:00:00Z"],
];

const HOUR = 3_600;
const DAY = 24 * HOUR;

// At once: what makes the client wait would only make the tests slow.
const AT_ONCE = { "retry-after": "0", "x-ratelimit-remaining": "9" };

/** More often than any request is repeated. */
const FOR_GOOD = 20;

const TROUBLES = {
  "bad request": { status: 400 },
  "token refused": { status: 401 },
  "no permission": { status: 403 },
  "server error for good": { status: 500, headers: AT_ONCE, times: FOR_GOOD },
  "unreadable for good": { status: 200, body: "<html>", headers: AT_ONCE, times: FOR_GOOD },
  "server error once": { status: 500, headers: AT_ONCE },
  "rate limit once": { status: 429, headers: AT_ONCE },
  "unreadable once": { status: 200, body: "{", headers: AT_ONCE },
  "connection dropped once": { drop: "after" },
} satisfies Record<string, Fault>;

const ALL = Object.keys(TROUBLES) as Trouble["how"][];
// The client would wait for the scroll it lost to end.
const LEAVING_A_SCROLL = ["unreadable once", "unreadable for good", "connection dropped once"];

const trouble = (kind: Kind): fc.Arbitrary<Trouble["how"]> =>
  fc.constantFrom(...ALL.filter((how) => kind !== "company" || !LEAVING_A_SCROLL.includes(how)));

const record = fc.nat({ max: 7 });

const seconds = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 2 * DAY }) },
);

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Change>({ do: "create" }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("update" as const), record }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("archive" as const), record }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unarchive" as const), record }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("merge" as const), record, into: record }) },
);

const wait = (seconds: fc.Arbitrary<number>) =>
  fc.record({ do: fc.constant("wait" as const), seconds });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: deed },
  { weight: 2, arbitrary: wait(seconds) },
);

/** What a run can take; a scroll ends when it takes more than a minute. */
const pause = wait(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 900 }) },
  ),
);

const skip = fc.nat({ max: 5 });

const happening = fc.oneof({ weight: 2, arbitrary: deed }, { weight: 1, arbitrary: pause });
const meanwhile = fc.record({
  skip,
  changes: fc.array(happening, { minLength: 1, maxLength: 4 }),
});

const run = (kind: Kind) =>
  fc.record<Run>({
    do: fc.constant("run"),
    afterMinutes: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 2, arbitrary: fc.constantFrom(15, 60, 24 * 60, 2 * 24 * 60) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 * 24 * 60 }) },
    ),
    meanwhile: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Run["meanwhile"]>([]) },
      { weight: 1, arbitrary: fc.array(meanwhile, { minLength: 1, maxLength: 3 }) },
    ),
    trouble: fc.option(fc.record({ skip, how: trouble(kind) }), { freq: 4, nil: undefined }),
    aheadSeconds: fc.option(fc.constantFrom(HOUR, DAY, 365 * DAY), { freq: 4, nil: undefined }),
  });

export const steps = (kind: Kind): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof({ weight: 2, arbitrary: change }, { weight: 1, arbitrary: run(kind) }), {
    minLength: 4,
    maxLength: 12,
  });

export const world: fc.Arbitrary<World> = fc
  .record({
    moment: fc.constantFrom(...MOMENTS),
    shift: fc.oneof(...[5, HOUR, DAY].map((most) => fc.integer({ min: -most, max: most }))),
    indexDelaySeconds: fc.constantFrom(0, 0, 1, 60, 150, 300),
    searchShowsPresent: fc.boolean(),
    largestPage: fc.integer({ min: 1, max: 5 }),
    helpCenterLocales: fc.constantFrom<string[][]>(["en"], ["en"], ["en", "fr"]),
    articleOrder: fc.constantFrom<World["articleOrder"][]>("any language", "default language"),
    existing: fc.array(fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 5 * DAY })), { maxLength: 4 }),
  })
  .map(({ moment: [zone, time], shift, ...rest }) => ({
    zone,
    startAt: Date.parse(time) + shift * 1_000,
    ...rest,
  }));

/** A record as the API shows it, as far as it is looked at. */
export interface ApiRecord {
  id: string;
  created_at: number;
  updated_at: number;
  name?: string | null;
  title?: string | null;
  ticket_attributes?: Record<string, unknown>;
  /** An article by language. */
  translated_content?: Record<string, unknown>;
}

/** What tells a record from what it was before and after; an article is all of its languages. */
export const versionOf = (record: ApiRecord): Version => {
  const { id, created_at, updated_at, name, title, ticket_attributes } = record;
  const content = name ?? title ?? ticket_attributes?._default_title_;
  const languages = Object.values(record.translated_content ?? {}).filter(
    (each): each is ApiRecord => typeof each === "object" && each !== null,
  );
  return {
    id,
    created_at: Math.min(created_at, ...languages.map((each) => each.created_at)),
    updated_at: Math.max(updated_at, ...languages.map((each) => each.updated_at)),
    content: [content ?? "", ...languages.map((each) => each.title)].join(),
  };
};

/** Plays a history in a local Intercom. */
export class Player {
  private readonly ids: string[] = [];
  private readonly returned = new Set<string>();
  private readonly history;
  private updates = 0;

  constructor(
    private readonly intercom: LocalIntercom,
    private readonly kind: Kind,
    { zone, startAt, existing, ...settings }: World,
  ) {
    intercom.reset();
    Object.assign(intercom.settings, {
      timezone: zone,
      ...settings,
      hideEmptyCompanies: false,
      archiveDelaySeconds: settings.indexDelaySeconds,
    });
    this.history = historyOf(intercom.workspace);
    for (const age of existing.toSorted((a, b) => b - a)) {
      intercom.clock.set(startAt - age * 1_000);
      this.change({ do: "create" });
    }
    intercom.clock.set(startAt);
  }

  /** Lets time pass, from the beginning of the present second on. */
  wait(seconds: number): void {
    if (seconds === 0) return;
    const { clock } = this.intercom;
    clock.set((clock.seconds() + seconds) * 1_000);
  }

  change(change: Change): void {
    if (change.do === "wait") this.wait(change.seconds);
    else if (change.do === "create") this.ids.push(this.history.create(this.kind));
    else this.changeOne(change, this.ids[change.record % this.ids.length]);
  }

  /** The workspace at this moment. */
  scene(): Scene {
    const { workspace, clock } = this.intercom;
    const { contacts, conversations, tickets, index } = workspace;
    const searched = <T extends ApiRecord>(
      records: ReadonlyMap<string, T>,
      isThere: (record: T) => boolean = () => true,
    ) => {
      const found = index.viewAll(records).filter(isThere);
      return {
        indexed: found.map(versionOf),
        shown: index.show(found, records).map(versionOf),
        living: [...records.values()].filter(isThere).map(versionOf),
      };
    };
    const scrolled = () => {
      const companies = workspace.liveCompanies().map(versionOf);
      return { indexed: companies, shown: companies, living: companies };
    };
    const listed = () => {
      const articles = [...workspace.articles.values()].map((article) =>
        versionOf(presentArticleItem(workspace, article) as unknown as ApiRecord),
      );
      return { indexed: articles, shown: articles, living: articles };
    };
    const found = {
      article: listed,
      contact: () => searched(contacts, isActive),
      company: scrolled,
      conversation: () => searched(conversations.all),
      ticket: () => searched(tickets),
    };
    return { second: clock.seconds(), returned: this.returned, ...found[this.kind]() };
  }

  /** Lets a run start, with what happens to it. @returns the scenes of the run so far */
  prepare({ afterMinutes, meanwhile, trouble, aheadSeconds = 0 }: Run): Scene[] {
    // A second more, after which a scroll that was broken off has ended for sure.
    this.wait(afterMinutes * 60 + 1);
    const { faults, settings } = this.intercom;
    settings.skewMs = aheadSeconds * 1_000;
    faults.clear();
    const scenes = [this.scene()];
    for (const { skip, changes } of aheadSeconds ? [] : meanwhile) {
      const happen = () => {
        for (const change of changes) {
          this.change(change);
          scenes.push(this.scene());
        }
      };
      faults.add({ skip, meanwhile: happen });
    }
    if (trouble) faults.add({ ...TROUBLES[trouble.how], skip: trouble.skip });
    return scenes;
  }

  private changeOne(change: Deed, id: string | undefined): void {
    if (id === undefined) return;
    if (change.do === "unarchive") this.unarchive(id);
    else if (!this.lives(id)) return;
    else if (change.do === "update") this.update(id);
    else if (change.do === "archive") this.history.archive(this.kind, id);
    else if (change.do === "merge") this.merge(id, this.ids[change.into % this.ids.length]);
  }

  private update(id: string): void {
    this.updates += 1;
    const content = `after update ${this.updates}`;
    if (this.kind === "ticket") {
      this.history.update("ticket", id, { ticket_attributes: { _default_title_: content } });
    } else if (this.kind === "conversation") {
      this.history.update("conversation", id, { title: content });
    } else if (this.kind === "article") {
      const { helpCenterLocales } = this.intercom.settings;
      const locale = helpCenterLocales[this.updates % helpCenterLocales.length];
      this.history.update("article", id, { title: content, locale });
    } else {
      this.history.update(this.kind, id, { name: content });
    }
  }

  private lives(id: string): boolean {
    return this.scene().living.some((version) => version.id === id);
  }

  private merge(id: string, into: string | undefined): void {
    if (into === undefined || into === id || !this.lives(into)) return;
    if (this.kind === "contact" || this.kind === "conversation") {
      this.history.merge(this.kind, id, into);
    }
  }

  private unarchive(id: string): void {
    const contact = this.intercom.workspace.contacts.get(id);
    if (!contact?.archived) return;
    unarchiveContact(this.intercom.workspace, contact);
    this.returned.add(id);
  }
}
