import { TOPICS } from "../../src/webhooks/topics";
import { type LocalIntercom, startIntercom } from "../../tools/intercom";
import { notificationOf } from "../../tools/intercom/notifications/composer";

let intercom: LocalIntercom;
beforeAll(async () => {
  intercom = await startIntercom({ seed: true });
});
afterAll(() => intercom.stop());

const itemOf = (topic: string): Record<string, unknown> =>
  Object(notificationOf(intercom.workspace, topic)).data.item;

/** Intercom describes no item of these. */
const UNKNOWN = /^(content_stat|procedure|api|messenger|audience\.member_\w+)\b/;

it("every topic that Intercom describes an item of has one of a record", () => {
  const bare = TOPICS.map(({ name }) => name).filter(
    (name) => JSON.stringify(itemOf(name)).length < 40,
  );
  expect(bare.length).toBeGreaterThan(10);
  expect(bare.filter((name) => !UNKNOWN.test(name))).toEqual([]);
});

it.each<[topic: string, item: (workspace: LocalIntercom["workspace"]) => object]>([
  ["admin.activity_log_event.created", ({ activityLogs }) => ({ ...activityLogs[0] })],
  ["article.deleted", ({ articles }) => ({ type: "article", id: [...articles.keys()][0] })],
  ["audience.updated", ({ audiences }) => ({ type: "audience", id: [...audiences.keys()][0] })],
  ["call.recording_available", () => ({ type: "call", recording_url: expect.any(String) })],
  ["call.started", ({ calls }) => ({ type: "call", id: [...calls.keys()][0] })],
  [
    "contact.merged",
    () => ({ role: "user", merged_from: { type: "contact", id: expect.any(String) } }),
  ],
  [
    "contact.unsubscribed",
    () => ({ type: "contact_unsubscribe", contact: expect.objectContaining({ type: "contact" }) }),
  ],
  ["content_import_source.created", () => ({ type: "content_import_source" })],
  ["content_snippet.deleted", () => ({ type: "content_snippet", deleted: true })],
  [
    "data_connector.execution.completed",
    ({ dataConnectorExecutions }) => ({
      type: "data_connector.execution",
      action_id: [...dataConnectorExecutions.values()][0]?.data_connector_id,
    }),
  ],
  ["event.created", ({ events }) => ({ type: "event", event_name: events[0]?.event_name })],
  ["job.completed", ({ jobs }) => ({ type: "job", id: [...jobs.keys()][0] })],
  [
    "ticket.note.created",
    () => ({
      type: "ticket_ticket_part",
      ticket_part: expect.objectContaining({ part_type: "note" }),
    }),
  ],
  [
    "ticket.contact.replied",
    () => ({
      ticket_part: expect.objectContaining({ author: expect.objectContaining({ type: "user" }) }),
    }),
  ],
])("%s carries what Intercom sends with it", (topic, item) => {
  expect(itemOf(topic)).toMatchObject(item(intercom.workspace));
});
