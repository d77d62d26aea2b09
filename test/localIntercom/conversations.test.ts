import { seeded } from "../../tools/intercom";
import { useServer } from "./useServer";

const local = useServer();
const { send } = local;

const { id } = seeded.conversation;
const show = async (id: string) => (await send("GET", `/conversations/${id}`)).body;

describe("conversations", () => {
  it("name their teammates admins, and count what opened them as a part", async () => {
    expect(await show(id)).toMatchObject({
      teammates: { type: "admin.list", admins: [{ type: "admin", id: seeded.admin.id }] },
      statistics: { count_conversation_parts: 3, time_to_admin_reply: null },
      conversation_parts: { total_count: 2 },
      topics: { topics: [] },
    });
  });

  it("may have no source", async () => {
    const listed = (await send("GET", "/conversations")).body.conversations;
    expect(listed).toContainEqual(
      expect.objectContaining({ source: null, first_contact_reply: null }),
    );
    const withoutSource = await show("215473840003");
    expect(withoutSource.source).toBeNull();
    const redaction = { type: "source", conversation_id: withoutSource.id, source_id: "1" };
    expect((await send("POST", "/conversations/redact", { body: redaction })).status).toBe(404);
  });

  it("can run the assignment rules until the end of November 2026", async () => {
    const run = () => send("POST", `/conversations/${id}/run_assignment_rules`);
    local.intercom.clock.set(Date.UTC(2026, 10, 30, 23, 59, 59));
    const { status, body } = await run();
    expect(status).toBe(200);
    expect(body.conversation_parts).toMatchObject({ total_count: 3 });
    local.intercom.clock.advance(1000);
    expect((await run()).status).toBe(404);
  });
});
