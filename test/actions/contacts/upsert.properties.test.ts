import fc from "fast-check";
import { type Contact, type LocalIntercom, seeded } from "../../../tools/intercom";
import { accessTokenConnection, runAction } from "../../../tools/platform/runner";
import { startIntercom } from "../../support/intercom";
import { numRuns } from "../../support/numRuns";
import { withoutPauses } from "../../support/pauses";

withoutPauses();

/** What a run writes, by wire name: what was there before, and what the run says. */
const FIELDS = {
  name: ["Before", "After"],
  phone: ["+3531", "+3532"],
  avatar: ["https://example.com/1.png", "https://example.com/2.png"],
  owner_id: [null, seeded.admin.id],
  last_seen_at: [1_700_000_000, 1_800_000_000],
} as const;
type Field = keyof typeof FIELDS;

/** Inputs by wire name; all others are named like the field. */
const INPUTS: Record<string, Partial<Record<Field | "email" | "external_id", string>>> = {
  createOrUpdateUser: {
    external_id: "userId",
    owner_id: "ownerId",
    last_seen_at: "lastRequestAt",
  },
  upsertContact: { owner_id: "ownerId" },
  findOrCreateContact: { owner_id: "ownerId" },
};

type Key = "email" | "external_id";

/** One person, as far as Intercom knows them before the runs. */
interface Person {
  /** What all runs know of the person; the other identifier is told by some of them. */
  key: Key;
  state: "unknown" | "active" | "archived" | "not in search yet" | "in search by a former email";
  /** Intercom knows the other identifier, too. */
  knownByBoth: boolean;
  knownFields: Field[];
  unsubscribed: boolean;
  /** A lead has the same email. */
  lead: boolean;
}

interface Run {
  person: number;
  action: string;
  by: "key" | "both, going by the key" | "both, going by the other" | "id" | "id of a merged one";
  capitals: boolean;
  field: Field;
  startsAfterMs: number;
  /** Virtual seconds that pass before it starts. */
  startsAfterSeconds: number;
}

/** What the next request meets. */
type Disturbance = { delayMs: number } | { status: number; headers: Record<string, string> };

interface History {
  people: Person[];
  runs: Run[];
  indexDelaySeconds: number;
  disturbances: Disturbance[];
  /** The number of the creation whose answer is lost, or that is answered 503. */
  lost?: { skip: number; how: "drop" | "503" };
}

const person = fc.record<Person>({
  key: fc.constantFrom("email", "external_id"),
  state: fc.constantFrom(
    "unknown",
    "active",
    "archived",
    "not in search yet",
    "in search by a former email",
  ),
  knownByBoth: fc.boolean(),
  knownFields: fc.subarray(Object.keys(FIELDS) as Field[]),
  unsubscribed: fc.boolean(),
  lead: fc.boolean(),
});

const runs = fc.shuffledSubarray(Object.keys(FIELDS) as Field[], { minLength: 2 }).chain((fields) =>
  fc.tuple(
    ...fields.map((field) =>
      fc.record<Run>({
        // Mostly the same one, since it is there that runs meet.
        person: fc.constantFrom(0, 0, 0, 1),
        action: fc.constantFrom(...Object.keys(INPUTS)),
        by: fc.constantFrom(
          "key",
          "key",
          "both, going by the key",
          "both, going by the other",
          "id",
          "id of a merged one",
        ),
        capitals: fc.boolean(),
        field: fc.constant(field),
        startsAfterMs: fc.integer({ min: 0, max: 3 }),
        startsAfterSeconds: fc.constantFrom(0, 0, 100, 200),
      }),
    ),
  ),
);

// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { "retry-after": "0", "x-ratelimit-remaining": "9" };
const disturbance = fc.oneof(
  { weight: 8, arbitrary: fc.record({ delayMs: fc.integer({ min: 0, max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(429, 503).map((status) => ({ status, headers: AT_ONCE })),
  },
);

const history = fc.record<History>({
  people: fc.tuple(person, person),
  runs,
  indexDelaySeconds: fc.constantFrom(0, 60, 150, 300),
  disturbances: fc.array(disturbance, { maxLength: 16 }),
  lost: fc.option(
    fc.record({ skip: fc.nat(2), how: fc.constantFrom<"drop" | "503">("drop", "503") }),
    { freq: 5, nil: undefined },
  ),
});

const identifiersOf = (index: number) => ({
  email: `person${index}@example.com`,
  external_id: `P-${index}`,
});
const other = (key: Key): Key => (key === "email" ? "external_id" : "email");

/** How a run ended: with a contact, or not at all. */
type End = { id: string; created?: boolean } | undefined;

describe("runs that save the same people at the same time", () => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());

  /** Lets Intercom know the person. @returns copies of the user and the lead there are now */
  const arrange = (known: Person, index: number) => {
    const { workspace } = intercom;
    const ids = identifiersOf(index);
    const lead = known.lead
      ? workspace.addContact({ role: "lead", email: ids.email, name: "Lead" })
      : undefined;
    if (known.state === "unknown") return { lead: structuredClone(lead) };
    const user = workspace.addContact({
      [known.key]: ids[known.key],
      ...(known.knownByBoth && ids),
      ...Object.fromEntries(known.knownFields.map((field) => [field, FIELDS[field][0]])),
      unsubscribed_from_emails: known.unsubscribed,
      archived: known.state === "archived",
    });
    const merged = workspace.addContact({ external_id: `M-${index}` });
    workspace.mergeContacts(merged.id, user.id);
    if (known.state === "not in search yet") workspace.index.created(user);
    if (known.state === "in search by a former email") {
      workspace.index.beforeChange(user, { ...user, email: `former${index}@example.com` });
    }
    return {
      lead: structuredClone(lead),
      user: structuredClone(user),
      mergedId: merged.id,
    };
  };
  type Arranged = ReturnType<typeof arrange>;

  /** The inputs by which a run names the person. */
  const naming = ({ action, by, capitals, person: index }: Run, known: Person, was: Arranged) => {
    const { user, mergedId } = was;
    if (action === "createOrUpdateUser" && user && !user.archived) {
      if (by === "id") return { id: user.id };
      if (by === "id of a merged one") return { id: mergedId };
    }
    const ids = identifiersOf(index);
    const email = capitals ? ids.email.toUpperCase() : ids.email;
    const all = { [INPUTS[action]?.external_id ?? "external_id"]: ids.external_id, email };
    const keyName = known.key === "email" ? "email" : (INPUTS[action]?.external_id ?? known.key);
    const matchBy = by === "both, going by the other" ? other(known.key) : known.key;
    return {
      ...(by.startsWith("both") ? all : { [keyName]: all[keyName] }),
      ...(action !== "createOrUpdateUser" && { matchBy }),
    };
  };

  const carryOut = async (run: Run, known: Person, was: Arranged): Promise<End> => {
    const { action, field, startsAfterMs, startsAfterSeconds } = run;
    await new Promise((resolve) => setTimeout(resolve, startsAfterMs));
    intercom.clock.advance(startsAfterSeconds * 1000);
    const inputs = {
      connection: accessTokenConnection(intercom),
      ...naming(run, known, was),
      [INPUTS[action]?.[field] ?? field]: FIELDS[field][1],
    };
    try {
      const { data } = await runAction<{ id: string; contact?: { id: string }; created: boolean }>(
        action,
        inputs,
      );
      return data.contact ? { id: data.contact.id, created: data.created } : { id: data.id };
    } catch {
      return undefined;
    }
  };

  const wrote = ({ action }: Run, { created }: { created?: boolean }) =>
    action !== "findOrCreateContact" || created === true;

  const tellsBoth = ({ by }: Run) => by.startsWith("both");

  /** The values a field may have in the end. */
  const possible = (field: Field, was: Contact | undefined, run?: Run, end?: End): unknown[] => {
    const before = was?.[field] ?? null;
    const written = FIELDS[field][1];
    if (!run) return [before];
    if (!end) return [before, written];
    return wrote(run, end) ? [written] : [before];
  };

  const expectEnds = (index: number, known: Person, was: Arranged, runs: Run[], ends: End[]) => {
    const ids = identifiersOf(index);
    const { email, external_id } = ids;
    const contacts = [...intercom.workspace.contacts.values()];
    const own = runs.flatMap((run, at) => (run.person === index ? [{ run, end: ends[at] }] : []));
    const successes = own.flatMap(({ end }) => end ?? []);

    const leads = contacts.filter((contact) => contact.role === "lead" && contact.email === email);
    expect(leads).toEqual(was.lead ? [was.lead] : []);

    const users = contacts.filter(
      (contact) =>
        contact.role === "user" && (contact.email === email || contact.external_id === external_id),
    );
    expect(users.length).toBeLessThanOrEqual(1);
    const [user] = users;
    if (!user) {
      expect([was.user, successes]).toEqual([undefined, []]);
      return;
    }
    if (was.user) expect(user.id).toBe(was.user.id);
    expect(new Set([user.id, ...successes.map(({ id }) => id)]).size).toBe(1);
    expect(successes.filter(({ created }) => created).length).toBeLessThanOrEqual(was.user ? 0 : 1);
    if (successes.length > 0) expect(user.archived).toBe(false);
    expect(user[known.key]).toBe(ids[known.key]);
    if (own.some(({ run, end }) => end && wrote(run, end) && tellsBoth(run))) {
      expect(user).toMatchObject(ids);
    }
    expect(user.unsubscribed_from_emails).toBe(was.user?.unsubscribed_from_emails ?? false);
    for (const field of Object.keys(FIELDS) as Field[]) {
      const writer = own.find(({ run }) => run.field === field);
      const values = possible(field, was.user, writer?.run, writer?.end);
      expect({ field, value: user[field], isPossible: values.includes(user[field]) }).toEqual({
        field,
        value: user[field],
        isPossible: true,
      });
    }
  };

  it("leave one user for each person, with all that they saved", async () => {
    const seen = { conflicts: 0, broughtBack: 0, failures: 0 };
    await fc.assert(
      fc.asyncProperty(history, async ({ people, runs, indexDelaySeconds, disturbances, lost }) => {
        intercom.reset();
        intercom.settings.indexDelaySeconds = indexDelaySeconds;
        const arranged = people.map(arrange);
        const before = intercom.workspace.contacts.size;
        if (lost) {
          const at = { method: "POST", path: "/contacts", skip: lost.skip };
          intercom.faults.add(
            lost.how === "drop" ? { ...at, drop: "after" } : { ...at, status: 503 },
          );
        }
        for (const each of disturbances) intercom.faults.add(each);

        const ends = await Promise.all(
          runs.map((run) => {
            const [known, was] = [people[run.person], arranged[run.person]];
            if (!known || !was) throw new Error(`There is no person ${run.person}.`);
            return carryOut(run, known, was);
          }),
        );

        people.forEach((known, index) => {
          const was = arranged[index];
          if (was) expectEnds(index, known, was, runs, ends);
        });
        const unknown = arranged.filter(({ user }) => !user).length;
        expect(intercom.workspace.contacts.size).toBeLessThanOrEqual(before + unknown);

        // Only a creation of which nobody knows whether it was carried out is not repeated.
        const doubts = intercom.traffic.filter(
          ({ method, path, faulted, status }) =>
            method === "POST" &&
            path === "/contacts" &&
            faulted &&
            (status === 0 || status === 503),
        ).length;
        const failures = ends.filter((end) => !end).length;
        expect(failures).toBeLessThanOrEqual(doubts);

        seen.failures += failures;
        for (const { path, status } of intercom.traffic) {
          if (status === 409) seen.conflicts += 1;
          if (path.endsWith("/unarchive") && status === 200) seen.broughtBack += 1;
        }
      }),
      { numRuns: numRuns(100, 1_000) },
    );
    // The histories reach what they are about.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  }, 120_000);
});
