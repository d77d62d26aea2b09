import { TOPICS } from "../../src/webhooks/topics";
import { Instance, payloadOf } from "../../tools/platform/endpoint";
import { component, failureOf } from "../../tools/platform/runner";
import { notificationOf, requestOf, signedHeaders, webhookFlow } from "../support/webhooks";

/** Every topic of https://developers.intercom.com/docs/references/webhooks/webhook-models by trigger. */
const FAMILIES: Record<string, string[]> = {
  contactWebhook: [
    "contact.archived",
    "contact.unarchived",
    "contact.deleted",
    "contact.merged",
    "contact.email.updated",
    "contact.subscribed",
    "contact.unsubscribed",
    "contact.lead.created",
    "contact.lead.updated",
    "contact.lead.added_email",
    "contact.lead.signed_up",
    "contact.lead.tag.created",
    "contact.lead.tag.deleted",
    "contact.user.created",
    "contact.user.updated",
    "contact.user.tag.created",
    "contact.user.tag.deleted",
    "granular.subscribe",
    "granular.unsubscribe",
    "visitor.signed_up",
  ],
  companyWebhook: [
    "company.created",
    "company.updated",
    "company.deleted",
    "company.contact.attached",
    "company.contact.detached",
  ],
  conversationWebhook: [
    "conversation.admin.assigned",
    "conversation.admin.closed",
    "conversation.admin.noted",
    "conversation.admin.open.assigned",
    "conversation.admin.opened",
    "conversation.admin.replied",
    "conversation.admin.replied.translated",
    "conversation.admin.single.created",
    "conversation.admin.snoozed",
    "conversation.admin.unsnoozed",
    "conversation.operator.replied",
    "conversation.user.created",
    "conversation.user.replied",
    "conversation.contact.attached",
    "conversation.contact.detached",
    "conversation.company.updated",
    "conversation.deleted",
    "conversation.priority.updated",
    "conversation.rating.added",
    "conversation.read",
    "conversation_part.redacted",
    "conversation_part.tag.created",
  ],
  ticketWebhook: [
    "ticket.created",
    "ticket.state.updated",
    "ticket.note.created",
    "ticket.admin.assigned",
    "ticket.team.assigned",
    "ticket.contact.attached",
    "ticket.contact.detached",
    "ticket.attribute.updated",
    "ticket.admin.replied",
    "ticket.admin.replied.translated",
    "ticket.contact.replied",
    "ticket.closed",
    "ticket.resolved",
    "ticket.rating.provided",
    "ticket.admin.snoozed",
    "ticket.admin.unsnoozed",
  ],
  workspaceWebhook: [
    "admin.added_to_workspace",
    "admin.away_mode_updated",
    "admin.activity_log_event.created",
    "admin.removed_from_workspace",
    "admin.logged_in",
    "admin.logged_out",
    "article.created",
    "article.updated",
    "article.published",
    "article.unpublished",
    "article.deleted",
    "audience.created",
    "audience.updated",
    "audience.deleted",
    "audience.member_added",
    "audience.member_removed",
    "call.started",
    "call.ended",
    "call.transcription_available",
    "call.recording_available",
    "content_import_source.created",
    "content_import_source.updated",
    "content_import_source.deleted",
    "content_snippet.created",
    "content_snippet.updated",
    "content_snippet.deleted",
    "content_stat.banner",
    "content_stat.carousel",
    "content_stat.chat",
    "content_stat.checklist",
    "content_stat.custom_bot",
    "content_stat.email",
    "content_stat.news_item",
    "content_stat.post",
    "content_stat.push",
    "content_stat.series",
    "content_stat.series.webhook",
    "content_stat.sms",
    "content_stat.survey",
    "content_stat.tooltip_group",
    "content_stat.tour",
    "event.created",
    "job.completed",
    "procedure.hitl_notification.created",
    "api.request.completed",
    "data_connector.execution.completed",
    "messenger.deployment_completed.event.created",
    "ping",
  ],
};
const ALL = Object.values(FAMILIES).flat();

/** They tell of the app itself. */
const NEED_NO_PERMISSION = ["messenger.deployment_completed.event.created", "ping"];

const OLDER_NAMES = [
  ["user.created", "contact.user.created"],
  ["user.updated", "contact.user.updated"],
  ["user.deleted", "contact.deleted"],
  ["user.unsubscribed", "contact.unsubscribed"],
  ["user.email.updated", "contact.email.updated"],
  ["user.tag.created", "contact.user.tag.created"],
  ["user.tag.deleted", "contact.user.tag.deleted"],
  ["contact.created", "contact.lead.created"],
  ["contact.updated", "contact.lead.updated"],
  ["contact.signed_up", "contact.lead.signed_up"],
  ["contact.added_email", "contact.lead.added_email"],
  ["contact.tag.created", "contact.lead.tag.created"],
  ["contact.tag.deleted", "contact.lead.tag.deleted"],
  ["contact.unarchive", "contact.unarchived"],
] as const;

const modelOf = (key: string) =>
  component.triggers[key]?.inputs.find((input) => input.key === "topics")?.model ?? [];
const offeredBy = (key: string) => modelOf(key).map(({ value }) => value);
const sorted = (names: readonly string[]) => [...names].sort();

/** Runs a trigger on a genuine notification. */
const receive = async (topics: unknown, topic: string, key?: string) => {
  const { run, results } = webhookFlow({ topics }, { key });
  const body = JSON.stringify(notificationOf({ topic }));
  await new Instance(run).execute(payloadOf(requestOf(body, signedHeaders(body))));
  return results[0];
};
const refusal = async (topics: unknown, key?: string) =>
  (await failureOf(receive(topics, "ping", key))).message;

describe("the topics on offer", () => {
  it("are all there are, in the trigger for any of them", () => {
    expect(sorted(offeredBy("webhook"))).toEqual(sorted(ALL));
    expect(new Set(ALL).size).toBe(ALL.length);
  });

  it.each(Object.entries(FAMILIES))("of %s are those of its family", (key, topics) => {
    expect(sorted(offeredBy(key))).toEqual(sorted(topics));
  });

  it("each have a label of their own", () => {
    const labels = modelOf("webhook").map(({ label }) => label);
    expect(new Set(labels).size).toBe(ALL.length);
    expect(new Set(TOPICS.map(({ label }) => label)).size).toBe(ALL.length);
    for (const { label, value } of modelOf("webhook")) expect(label).toContain(`(${value})`);
  });

  it("each name the permission they need", () => {
    const without = TOPICS.filter(({ permission }) => !permission).map(({ name }) => name);
    expect(sorted(without)).toEqual(sorted(NEED_NO_PERMISSION));
  });
});

describe("a choice", () => {
  it.each(ALL)("of %s leads to its branch", async (topic) => {
    const result = await receive([{ key: "Chosen", value: topic }], topic);
    expect(result).toMatchObject({ branch: "Chosen", payload: { body: { data: { topic } } } });
  });

  it.each(OLDER_NAMES)("of %s, an older name, means %s", async (older, topic) => {
    expect(await receive([{ key: "Chosen", value: older }], topic)).toMatchObject({
      branch: "Chosen",
      payload: { body: { data: { topic, notification: { topic } } } },
    });
  });

  it.each(OLDER_NAMES)("is met by %s, an older name of %s", async (older, topic) => {
    expect(await receive([{ key: "Chosen", value: topic }], older)).toMatchObject({
      branch: "Chosen",
      payload: { body: { data: { topic, notification: { topic: older } } } },
    });
  });

  it("may be in any case, with spaces around it", async () => {
    const result = await receive(
      [{ key: "Chosen", value: " Company.Created " }],
      "company.created",
    );
    expect(result?.branch).toBe("Chosen");
  });

  it("may lead several topics to one branch", async () => {
    const topics = ["company.created", "company.updated"].map((value) => ({ key: "Both", value }));
    for (const topic of ["company.created", "company.updated"]) {
      expect((await receive(topics, topic))?.branch).toBe("Both");
    }
  });

  it.each([
    ["rows", [{ key: "", value: "company.created" }]],
    ["rows of an older name", [{ key: " ", value: "contact.unarchive" }], "contact.unarchived"],
    ["rows without a key", [{ value: "company.created" }]],
    ["rows with quoted values", [{ key: null, value: '"company.created"' }]],
    ["an object", { "": "company.created" }],
    ["the JSON text of rows", JSON.stringify([{ key: "", value: "company.created" }])],
    ["the JSON text of an object", JSON.stringify({ "": "company.created" })],
  ])(
    "without a name is called as the topic is labelled: %s",
    async (_form, topics, topic = "company.created") => {
      const label = TOPICS.find(({ name }) => name === topic)?.label;
      expect(await receive(topics, topic)).toMatchObject({ branch: label });
    },
  );

  it("without a name and topic is none", async () => {
    const topics = [{ key: "", value: "" }, { key: "Chosen", value: "company.created" }, ""];
    expect(await receive(topics, "company.created")).toMatchObject({ branch: "Chosen" });
  });

  it("without a name, of a topic that does not exist, names the most similar one", async () => {
    expect(await refusal([{ key: "", value: "company.create" }])).toMatch(
      /Topics: "company\.create" .*company\.created\.$/,
    );
  });

  it("of a topic that does not exist names the most similar one", async () => {
    expect(await refusal(["contact.user.create"])).toMatch(
      /Topics: "contact\.user\.create" .*contact\.user\.created\.$/,
    );
    for (const name of ["constructor", "__proto__"]) {
      expect(await refusal([name])).toContain(`Topics: "${name}" is not a topic`);
    }
  });

  it("of a topic of another family is refused", async () => {
    expect(await refusal(["ticket.created"], "companyWebhook")).toMatch(
      /Topics: "ticket\.created" is not a topic of this trigger/,
    );
  });

  it.each([["company.created"], ["user.created", "contact.user.created"]])(
    "of one topic twice is refused: %s",
    async (one, other = one) => {
      expect(await refusal([one, other])).toContain("is chosen more than once");
    },
  );

  it.each(["Else", "No Event"])("cannot take the name of the branch %s", async (key) => {
    expect(await refusal([{ key, value: "ping" }])).toContain(`"${key}" is taken`);
  });
});

it("every trigger has the same inputs, branches and answers", () => {
  for (const key of ["webhook", ...Object.keys(FAMILIES)]) {
    expect(component.triggers[key]).toMatchObject({
      allowsBranching: true,
      staticBranchNames: ["Else", "No Event"],
      dynamicBranchInput: "topics",
      synchronousResponseSupport: "invalid",
      scheduleSupport: "invalid",
    });
    expect(component.triggers[key]?.inputs.map((input) => input.key)).toEqual([
      "connection",
      "topics",
      "clientSecrets",
      "allowDuplicates",
      "allowOtherWorkspaces",
    ]);
  }
});
