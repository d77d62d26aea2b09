import type { LocalIntercom } from "../intercom";
import { startEndpoint } from "../platform/endpoint";
import { accessTokenConnection, runAction } from "../platform/runner";
import { drainTrigger, newFlow, runTrigger } from "../platform/triggers";

const SECRET = "client secret of the app";
const BRANCH = "New customer";

interface Person {
  id: string;
  name: string | null;
}

/** What came in by each of the three ways. */
export interface EventsIn {
  webhook: { branch: string | undefined; topic: string; name: string | null; signature: string };
  forged: { branch: string | undefined; status: number };
  poll: { created: (string | null)[]; updated: (string | null)[] };
  sync: { pages: number; batches: number; ids: string[] };
  /** IDs of the contacts that there really are. */
  contacts: string[];
}

const namesOf = (people: Person[]) => people.map(({ name }) => name);

/**
 * Somebody new and somebody who changed, seen by a webhook and by polling; then everybody, by the
 * initial sync. All of it runs in the bundle, over HTTP.
 */
export const runEventsIn = async (intercom: LocalIntercom): Promise<EventsIn> => {
  const connection = accessTokenConnection(intercom);
  const [known] = intercom.workspace.activeContacts();
  if (!known) throw new Error("There is no contact to change.");

  const topics = [{ key: BRANCH, value: "contact.user.created" }];
  const endpoint = await startEndpoint((payload, flow) =>
    runTrigger(
      "contactWebhook",
      { connection, topics, clientSecrets: [SECRET] },
      { flow, payload: { ...payload } },
    ),
  );
  try {
    await intercom.webhooks.subscribe({ url: endpoint.url, topics: "all", secret: SECRET });
    const flow = newFlow();
    const poll = () => runTrigger("pollChangesTrigger", { connection }, { flow });
    intercom.clock.advance(60_000);
    await poll();
    intercom.clock.advance(60_000);

    const newcomer = { role: "user", email: "inara@serenity.example", name: "Inara Serra" };
    await runAction("createContact", { connection, ...newcomer });
    await runAction("updateContact", { connection, id: known.id, phone: "+353871234567" });
    await intercom.webhooks.deliver();
    const event = endpoint.executions.find(({ branch }) => branch === BRANCH);
    if (!event) throw new Error("The webhook did not tell of the new customer.");
    const forgery = await fetch(endpoint.url, {
      method: "POST",
      headers: { "X-Hub-Signature": `sha1=${"0".repeat(40)}` },
      body: JSON.stringify({ id: "notif_1", topic: "contact.user.created" }),
    });

    intercom.clock.advance(60_000);
    const { payload } = await poll();
    const { created, updated } = payload.body.data as Record<"created" | "updated", Person[]>;
    const { items, pages } = await drainTrigger("syncContacts", { connection }, { initial: true });
    const { topic, item, signature } = event.data as EventsIn["webhook"] & { item: Person };
    return {
      webhook: { branch: event.branch, topic, name: item.name, signature },
      forged: { branch: endpoint.executions.at(-1)?.branch, status: forgery.status },
      poll: { created: namesOf(created), updated: namesOf(updated) },
      sync: {
        pages,
        batches: Math.ceil(items.length / 50),
        ids: (items as Person[]).map(({ id }) => id),
      },
      contacts: intercom.workspace.activeContacts().map(({ id }) => id),
    };
  } finally {
    await endpoint.stop();
  }
};

/** @returns what did not come in as it should have, in sentences; nothing when all did */
export const eventDifferences = ({ webhook, forged, poll, sync, contacts }: EventsIn): string[] => {
  const told = [
    [
      `${webhook.branch}: ${webhook.name}, ${webhook.signature}`,
      `${BRANCH}: Inara Serra, verified`,
    ],
    [`${forged.branch}, ${forged.status}`, "No Event, 401"],
    [poll.created.join(), "Inara Serra"],
    [String(poll.updated.length), "1"],
    [[...sync.ids].sort().join(), [...contacts].sort().join()],
  ];
  return told
    .filter(([came, wanted]) => came !== wanted)
    .map(([came, wanted]) => `Events in: "${came}" came, should be "${wanted}"`);
};

/** What came in, as people read it. */
export const eventLines = ({ webhook, forged, poll, sync }: EventsIn): string[] => [
  "Events in: somebody new and somebody who changed, in three ways",
  "",
  `  Contact Webhook            ${webhook.topic}, ${webhook.name}: branch ${webhook.branch}, signature ${webhook.signature}`,
  `                             a forged delivery: HTTP ${forged.status}, branch ${forged.branch}`,
  `  New and Updated Records    created: ${poll.created.join(", ")}; updated: ${poll.updated.join(", ")}`,
  `  Sync Contacts              ${sync.ids.length} contacts on ${sync.pages} pages, in ${sync.batches} batches`,
];
