import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const { id } = seeded.conversation;
const store = () => local.intercom.workspace.conversations;
const stored = (conversationId: unknown = id) => store().all.get(String(conversationId));

const wash = () => ({
  type: "user" as const,
  id: seeded.contact.id,
  name: "Hoban Washburn",
  email: seeded.contact.email,
});

/** Adds conversations of one contact. */
const addConversations = (count: number) =>
  Array.from({ length: count }, () =>
    store().add({ contactId: seeded.contact.id, author: wash(), body: "Hello" }),
  );

describe("Create Conversation", () => {
  const message = { contactId: seeded.contact.id, contactType: "user", body: "In stock?" };

  it("sends the message and returns it with the ID of the conversation", async () => {
    const created = await local.run("createConversation", {
      ...message,
      subject: "Compressor",
      attachmentUrls: ["https://example.com/photo.png"],
      createdAt: "2026-01-31T09:00:00Z",
      brandId: "10",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/conversations",
      query: {},
      json: {
        from: { type: "user", id: seeded.contact.id },
        body: "In stock?",
        subject: "Compressor",
        attachment_urls: ["https://example.com/photo.png"],
        created_at: 1769850000,
        brand_id: "10",
      },
    });
    expect(created).toMatchObject({ type: "user_message", message_type: "inapp" });
    expect(stored(created.conversation_id)?.contactIds).toEqual(new Set([seeded.contact.id]));
  });

  it("fails for a contact that Intercom does not know", async () => {
    const error = await local.fail("createConversation", {
      ...message,
      contactId: "5ba682d23d7cf92bef87bfff",
    });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });

  it("is never repeated, since that could start a second conversation", async () => {
    local.intercom.faults.add({ path: "/conversations", drop: "after" });
    const error = await local.fail("createConversation", message);
    expect(error.message).toMatch(/it was not repeated/);
    expect(local.requests()).toEqual(["POST /conversations"]);
  });
});

describe("List Conversations", () => {
  it("returns one page with Intercom's cursor", async () => {
    addConversations(30);
    const first = await local.run("listConversations", { perPage: "2" });
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: "/conversations",
      query: { per_page: "2" },
    });
    expect(first).toMatchObject({ type: "conversation.list", total_count: 33 });
    expect(first.conversations).toHaveLength(2);
    expect(first.conversations).not.toHaveProperty("0.conversation_parts");
  });

  it("fetches all of them, each once", async () => {
    addConversations(320);
    const all = await local.run("listConversations", { fetchAll: true });
    expect(new Set((all.conversations as { id: string }[]).map((each) => each.id)).size).toBe(323);
    expect(local.requests()).toHaveLength(3);
    expect(local.intercom.traffic[0]?.query).toEqual({ per_page: "150" });
  });

  it("refuses more than 150 per page before any request", async () => {
    const error = await local.fail("listConversations", { perPage: "151" });
    expect(error.message).toBe('Per Page: "151" is not a whole number from 1 to 150.');
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Conversation", () => {
  it("returns the conversation with its parts", async () => {
    const logs: string[] = [];
    const conversation = await local.run("getConversation", { id }, { logs });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: `/conversations/${id}`,
      query: {},
      json: undefined,
    });
    expect(conversation).toMatchObject({
      id,
      admin_assignee_id: 991267645,
      parts_truncated: false,
      parts_returned: 2,
      parts_total: 2,
    });
    expect(logs).toEqual([]);
  });

  it("returns plain text and translations when asked", async () => {
    const conversation = await local.run("getConversation", {
      id,
      plainText: true,
      includeTranslations: true,
    });
    expect(local.lastRequest().query).toEqual({
      display_as: "plaintext",
      include_translations: "true",
    });
    expect(conversation).toHaveProperty(
      "conversation_parts.conversation_parts.1.body",
      "Ask for the serial number first.",
    );
  });

  describe("beyond 500 parts", () => {
    const fill = (count: number) => {
      const conversation = stored(seeded.otherConversation.id);
      if (!conversation) throw new Error("There is no such conversation.");
      for (let number = 1; number <= count; number += 1) {
        store().addPart(conversation, {
          part_type: "comment",
          author: wash(),
          body: `${number}`,
          created_at: conversation.created_at + number,
        });
      }
    };
    const get = (logs: string[]) =>
      local.run("getConversation", { id: seeded.otherConversation.id }, { logs });

    it("says that the older ones are missing, and warns", async () => {
      fill(507);
      const logs: string[] = [];
      const conversation = await get(logs);
      expect(conversation).toMatchObject({
        parts_truncated: true,
        parts_returned: 500,
        parts_total: 507,
      });
      expect(conversation).toHaveProperty("conversation_parts.conversation_parts.0.body", "8");
      expect(logs).toEqual([
        `warn Intercom returned the latest 500 of 507 parts of the conversation ${seeded.otherConversation.id}: the API has no way to the older ones.`,
      ]);
    });

    it("goes by the statistics when only the returned parts are counted", async () => {
      const parts = Array.from({ length: 500 }, (_, number) => ({ id: String(number) }));
      const answer = (count_conversation_parts: number) => ({
        path: `/conversations/${seeded.otherConversation.id}`,
        status: 200,
        body: {
          type: "conversation",
          id: seeded.otherConversation.id,
          statistics: { count_conversation_parts },
          conversation_parts: { conversation_parts: parts, total_count: 500 },
        },
      });
      // They count the message that it began with as well.
      local.intercom.faults.add(answer(641));
      expect(await get([])).toMatchObject({ parts_truncated: true, parts_total: 640 });
      local.intercom.faults.add(answer(501));
      expect(await get([])).toMatchObject({ parts_truncated: false, parts_total: 500 });
    });

    it("never tells fewer parts than it returns", async () => {
      const parts = Array.from({ length: 3 }, (_, number) => ({ id: String(number) }));
      local.intercom.faults.add({
        path: `/conversations/${seeded.otherConversation.id}`,
        status: 200,
        body: { id: "1", conversation_parts: { conversation_parts: parts, total_count: 2 } },
      });
      expect(await get([])).toMatchObject({
        parts_truncated: false,
        parts_returned: 3,
        parts_total: 3,
      });
    });

    it("says nothing of exactly 500, nor of statistics that count otherwise below", async () => {
      fill(500);
      const logs: string[] = [];
      expect(await get(logs)).toMatchObject({ parts_truncated: false, parts_total: 500 });
      local.intercom.faults.add({
        path: `/conversations/${seeded.otherConversation.id}`,
        status: 200,
        body: { id: "1", statistics: { count_conversation_parts: 9 } },
      });
      expect(await get(logs)).toMatchObject({ parts_truncated: false, parts_returned: 0 });
      expect(logs).toEqual([]);
    });
  });
});

describe("Update Conversation", () => {
  it("sends the given fields only", async () => {
    const updated = await local.run("updateConversation", {
      id,
      title: "Two compressors",
      read: "true",
      company_id: "667d608d8a68186f43bafd71",
    });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: `/conversations/${id}`,
      query: {},
      json: { title: "Two compressors", read: true, company_id: "667d608d8a68186f43bafd71" },
    });
    expect(updated).toMatchObject({ title: "Two compressors", read: true });
    expect(local.requests()).toHaveLength(1);
  });

  it("returns plain text when that is wanted", async () => {
    const conversation = local.intercom.workspace.conversations.all.get(id);
    if (conversation?.source)
      conversation.source.body = '<p>See <a href="https://example.com/a">this</a></p>';
    const updated = await local.run("updateConversation", { id, title: "A", plainText: "true" });
    expect(local.lastRequest()).toMatchObject({
      method: "PUT",
      query: { display_as: "plaintext" },
      json: { title: "A" },
    });
    expect(updated).toMatchObject({ source: { body: "See this (https://example.com/a)" } });
    const { message } = await local.fail("updateConversation", { id, plainText: "true" });
    expect(message).toContain("There is nothing to change");
  });

  it("can mark a conversation as unread", async () => {
    await local.run("updateConversation", { id, read: "false" });
    expect(local.lastRequest().json).toEqual({ read: false });
  });

  it("takes away the company and a custom attribute with null", async () => {
    await local.run("updateConversation", {
      id,
      clearFields: ["company_id", "custom_attributes.order_number"],
    });
    expect(local.lastRequest().json).toEqual({
      company_id: null,
      custom_attributes: { order_number: null },
    });
    expect(stored()).toMatchObject({
      companyId: null,
      custom_attributes: { issue_type: "Billing" },
    });
  });

  it("reads custom attributes in the types of the workspace", async () => {
    await local.run("updateConversation", {
      id,
      customAttributes: [
        { key: "issue_type", value: "Bug" },
        { key: "refund_amount", value: "49.50" },
        { key: "escalated", value: "true" },
        { key: "promised_at", value: "2026-01-31T09:00:00Z" },
        { key: "affected_orders", value: "3" },
        { key: "order_number", value: "" },
      ],
      customAttributesJson: '{"orders":["21"]}',
    });
    expect(local.requests()).toEqual(["GET /conversations/attributes", `PUT /conversations/${id}`]);
    expect(local.lastRequest().json).toEqual({
      custom_attributes: {
        issue_type: "Bug",
        refund_amount: 49.5,
        escalated: true,
        promised_at: 1769850000,
        affected_orders: 3,
        orders: ["21"],
      },
    });
  });

  it("refuses an unknown attribute and names the nearest, before changing anything", async () => {
    const error = await local.fail("updateConversation", {
      id,
      customAttributes: [{ key: "isue_type", value: "Bug" }],
    });
    expect(error.message).toBe(
      'Custom Attributes: "isue_type" is not a custom attribute of conversations. The nearest name is "issue_type".',
    );
    expect(local.requests()).toEqual(["GET /conversations/attributes"]);
  });

  it("refuses an option that the attribute does not have, archived ones included", async () => {
    store().attributes.get(4012)?.options.push({ id: "o", label: "Old", archived: true });
    const error = await local.fail("updateConversation", {
      id,
      customAttributes: [{ key: "issue_type", value: "Old" }],
    });
    expect(error.message).toBe('Custom Attributes, issue_type: "Old" is not one of Billing, Bug.');
  });

  it("defines missing attributes in the types of conversations", async () => {
    await local.run("updateConversation", {
      id,
      createMissingAttributes: true,
      customAttributes: [
        { key: "discount", value: "0.5" },
        { key: "due", value: "2026-01-31" },
      ],
    });
    const defined = [...store().attributes.values()].slice(-2);
    expect(defined.map(({ name, data_type }) => [name, data_type])).toEqual([
      ["discount", "decimal"],
      ["due", "datetime"],
    ]);
    expect(stored()?.custom_attributes).toMatchObject({ discount: 0.5, due: 1769817600 });
  });

  it("refuses to change nothing", async () => {
    const error = await local.fail("updateConversation", { id });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("shows why Intercom refused two attributes of one name", async () => {
    store().addAttribute({ name: "order_number", data_type: "string" });
    const error = await local.fail("updateConversation", {
      id,
      customAttributes: [{ key: "order_number", value: "R-1" }],
    });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
  });
});

describe("Delete Conversation", () => {
  it("deletes it and keeps the metrics", async () => {
    expect(await local.run("deleteConversation", { id })).toEqual({
      id,
      object: "conversation",
      deleted: true,
    });
    expect(local.lastRequest()).toMatchObject({ path: `/conversations/${id}`, query: {} });
    expect(store().deleted.at(-1)).toMatchObject({ id, metrics_retained: true });
  });

  it("deletes the metrics when asked", async () => {
    await local.run("deleteConversation", { id, deleteMetrics: true });
    expect(local.lastRequest()).toMatchObject({
      method: "DELETE",
      query: { retain_metrics: "false" },
    });
    expect(store().deleted.at(-1)).toMatchObject({ id, metrics_retained: false });
  });
});

describe("List Deleted Conversations", () => {
  it("returns one page in the given order", async () => {
    const page = await local.run("listDeletedConversations", {
      order: "asc",
      page: "2",
      perPage: "1",
    });
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: "/conversations/deleted",
      query: { order: "asc", page: "2", per_page: "1" },
    });
    expect(page).toMatchObject({
      total_count: 2,
      conversations: [{ id: "215473830002", metrics_retained: false }],
    });
  });

  it("fetches all of them by pages of 60", async () => {
    for (let number = 1; number <= 130; number += 1) {
      store().deleted.push({ id: `${number}`, metrics_retained: true, deleted_at: number });
    }
    const all = await local.run("listDeletedConversations", { fetchAll: true });
    expect(all.conversations).toHaveLength(132);
    expect(local.requests()).toHaveLength(3);
    expect(local.lastRequest().query).toEqual({ page: "3", per_page: "60" });
  });

  it("fails without the permission, and names it", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    const error = await local.fail("listDeletedConversations");
    expect(error.message).toContain('lacks the permission "Read conversations"');
  });
});

describe("List Handling Events", () => {
  it("returns the pauses of the admins", async () => {
    const { handling_events } = await local.run("listHandlingEvents", { id });
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: `/conversations/${id}/handling_events`,
    });
    expect(handling_events).toMatchObject([{ type: "paused" }, { type: "resumed" }]);
  });
});

describe("List Side Conversations", () => {
  const addSides = (count: number) => {
    const sides = stored()?.sideConversations ?? [];
    for (let number = 1; number <= count; number += 1) {
      sides.push({ side_conversation_id: `${number}`, parts: [] });
    }
  };

  it("returns one page", async () => {
    const page = await local.run("listSideConversations", { id, page: "1", perPage: "10" });
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: `/conversations/${id}/side_conversations`,
      query: { page: "1", per_page: "10" },
    });
    expect(page).toMatchObject({
      total_count: 1,
      side_conversations: [{ side_conversation_id: "215473849001", total_count: 1 }],
    });
  });

  it("fetches all of them, although the pages do not name the next", async () => {
    addSides(120);
    const all = await local.run("listSideConversations", { id, fetchAll: true });
    expect(all.side_conversations).toHaveLength(121);
    expect(all).toMatchObject({ type: "side_conversation.list", total_count: 121 });
    expect(local.requests()).toHaveLength(3);
    expect(local.lastRequest().query).toEqual({ page: "3", per_page: "50" });
  });

  it("fetches all from a page on", async () => {
    addSides(29);
    const inputs = { id, fetchAll: true, page: "2", perPage: "10" };
    const all = await local.run("listSideConversations", inputs);
    expect(all.side_conversations).toHaveLength(20);
  });
});

describe("the picker of", () => {
  const pick = (key: string) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom) });

  it("conversations offers them by title or first words, latest change first", async () => {
    expect(await pick("selectConversation")).toEqual([
      {
        key: seeded.otherConversation.id,
        label: "I cannot sign in on the tablet, although the password is… (Joe Bloggs)",
      },
      { key: id, label: "Compressor in stock (Hoban Washburn)" },
      { key: "215473840003", label: "Conversation 215473840003" },
    ]);
    expect(local.lastRequest()).toMatchObject({
      path: "/conversations/search",
      json: {
        sort: { field: "updated_at", order: "descending" },
        pagination: { per_page: 150 },
      },
    });
  });

  it("conversations names one that says nothing by its ID", async () => {
    store().all.clear();
    const author = { ...wash(), name: null };
    store().add({ id: "9", contactId: seeded.contact.id, author, body: "<p></p>" });
    expect(await pick("selectConversation")).toEqual([
      { key: "9", label: `Conversation 9 (${seeded.contact.email})` },
    ]);
  });

  it("conversation attributes offers their IDs as text", async () => {
    expect(await pick("selectConversationAttribute")).toContainEqual({
      key: seeded.attribute.id,
      label: "order_number (string)",
    });
  });
});
