import fc from "fast-check";
import { type Fault, type LocalIntercom, seeded, seedWorkspace } from "../../tools/intercom";
import { accessTokenConnection, runAction } from "../../tools/platform/runner";
import { startIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { withoutPauses } from "../support/pauses";

withoutPauses();

// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { headers: { "retry-after": "0", "x-ratelimit-remaining": "9" } };

const refusal = fc.constantFrom<Fault>({ status: 429, ...AT_ONCE }, { status: 503, ...AT_ONCE });
/** Failures after which nobody knows whether the request was carried out. */
const doubt = fc.constantFrom<Fault>(
  { drop: "before" },
  { drop: "after" },
  { emptyBody: true },
  { truncate: true },
);

/** What the first requests meet, in this order. */
const anyHistory = fc.array(
  fc.oneof({ weight: 3, arbitrary: refusal }, { weight: 1, arbitrary: doubt }),
  { maxLength: 6 },
);
/** Doubt is early and rare here, since a request that is repeated after it backs off first. */
const quickHistory = fc
  .tuple(
    fc.array(refusal, { maxLength: 1 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(doubt) }),
    fc.array(refusal, { maxLength: 4 }),
  )
  .map((parts) => parts.flat());

describe("whatever goes wrong on the way", () => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());

  /** Runs an action against these faults. @returns whether it reported success */
  const succeeds = async (action: string, inputs: Record<string, unknown>, faults: Fault[]) => {
    intercom.reset();
    seedWorkspace(intercom.workspace);
    for (const fault of faults) intercom.faults.add(fault);
    try {
      await runAction(action, { connection: accessTokenConnection(intercom), ...inputs });
      return true;
    } catch {
      return false;
    }
  };

  const onlyLimited = (faults: Fault[]) =>
    faults.every((fault) => "status" in fault && fault.status === 429);

  describe("nothing is created twice", () => {
    const creations = {
      createContact: {
        path: "/contacts",
        inputs: { role: "lead", email: "tracey@example.com" },
        created: () =>
          [...intercom.workspace.contacts.values()].filter(
            ({ email }) => email === "tracey@example.com",
          ),
      },
      createTicket: {
        // The ticket type is read first; only the request that creates matters here.
        path: "/tickets",
        inputs: {
          ticketTypeId: seeded.ticketType.id,
          contactId: seeded.contact.id,
          ticketAttributes: '{"_default_title_":"Nothing twice"}',
        },
        created: () =>
          [...intercom.workspace.tickets.values()].filter(
            ({ ticket_attributes }) => ticket_attributes._default_title_ === "Nothing twice",
          ),
      },
    };

    it.each(Object.entries(creations))("by %s", async (action, { path, inputs, created }) => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const faults = history.map((fault) => ({ ...fault, path }));
          const success = await succeeds(action, inputs, faults);
          expect(created().length).toBeLessThanOrEqual(1);
          if (success) expect(created()).toHaveLength(1);
          // A request over the rate limit was not carried out, so it may be repeated; no other may.
          expect(success).toBe(onlyLimited(faults));
        }),
        { numRuns: numRuns(20, 80) },
      );
    });
  });

  describe("a change that can be repeated is made", () => {
    const changes = {
      updateContact: {
        inputs: { id: seeded.contact.id, name: "Wash W.", clearFields: ["phone"] },
        isDone: () => {
          const { name, phone, email } = intercom.workspace.contacts.get(seeded.contact.id) ?? {};
          return name === "Wash W." && phone === null && email === seeded.contact.email;
        },
      },
      createCompany: {
        inputs: { company_id: "new", name: "Serenity", size: "9" },
        isDone: () => {
          const [company, ...others] = [...intercom.workspace.companies.values()].filter(
            ({ company_id }) => company_id === "new",
          );
          return company?.name === "Serenity" && company.size === 9 && others.length === 0;
        },
      },
      attachTag: {
        inputs: { id: seeded.otherContact.id, tagId: seeded.tag.id },
        isDone: () =>
          intercom.workspace.contacts.get(seeded.otherContact.id)?.tags.has(seeded.tag.id) === true,
      },
    };

    it.each(Object.entries(changes))("by %s", async (action, { inputs, isDone }) => {
      await fc.assert(
        fc.asyncProperty(quickHistory, async (faults) => {
          expect(await succeeds(action, inputs, faults)).toBe(true);
          expect(isDone()).toBe(true);
        }),
        { numRuns: numRuns(10, 25) },
      );
    });
  });
});
