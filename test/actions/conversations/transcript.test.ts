import { seeded } from "../../../tools/intercom";
import type { ConversationPart } from "../../../tools/intercom/workspace/conversations";
import { authorOf } from "../../../tools/intercom/workspace/conversations";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const key = "getConversationTranscript";
const { id } = seeded.conversation;

interface Transcript {
  conversation_id: string;
  title: string | null;
  transcript: string;
  messages: number;
  notes: number;
  parts_truncated: boolean;
  parts_returned: number;
  parts_total: number;
}

const read = (inputs: Record<string, unknown> = {}, options = {}) =>
  local.run<Transcript>(key, { id, ...inputs }, options);

const conversation = (of: string = id) => {
  const found = local.intercom.workspace.conversations.all.get(of);
  if (!found) throw new Error(`There is no conversation ${of}.`);
  return found;
};

const author = () => authorOf(local.intercom.workspace, seeded.admin.id);

/** Adds a part that was written at 09:30 UTC on 2 March 2026. */
const add = (part: Partial<ConversationPart>) =>
  local.intercom.workspace.conversations.addPart(conversation(), {
    part_type: "comment",
    author: author(),
    ...part,
  });

const HEAD = "Compressor in stock\n\nHoban Washburn (customer), 2026-02-27 09:30 UTC:";

describe("a transcript", () => {
  it("has title, authors, times and messages in their order, without notes", async () => {
    expect(await read()).toEqual({
      conversation_id: id,
      title: "Compressor in stock",
      transcript: `${HEAD}
Is the new compressor in stock? Ours is failing.

Ana Okafor (teammate), 2026-02-28 09:30 UTC:
It is. How many do you need?`,
      messages: 2,
      notes: 0,
      parts_truncated: false,
      parts_returned: 2,
      parts_total: 2,
    });
    expect(local.requests()).toEqual([`GET /conversations/${id}`]);
    expect(local.lastRequest().query).toEqual({});
  });

  it("has the notes, marked as such, when they are wanted", async () => {
    const { transcript, messages, notes } = await read({ includeNotes: "true" });
    expect(transcript).toContain(
      "Ana Okafor (teammate), internal note, 2026-02-28 09:31 UTC:\nAsk for the serial number first.",
    );
    expect({ messages, notes }).toEqual({ messages: 2, notes: 1 });
  });

  it("is Markdown, with its words as they are", async () => {
    add({
      body: '<p>See <a href="https://example.com/a">the <b>list</b></a>:</p><ul><li>a*b</li></ul>',
    });
    conversation().title = "Order #1: *urgent*";
    const { transcript } = await read({ format: "markdown", includeNotes: "true" });
    expect(transcript).toBe(`# Order #1: \\*urgent\\*

### Hoban Washburn (customer), 2026-02-27 09:30 UTC

Is the new compressor in stock? Ours is failing.

### Ana Okafor (teammate), 2026-02-28 09:30 UTC

It is. How many do you need?

### Ana Okafor (teammate), internal note, 2026-02-28 09:31 UTC

Ask for the **serial number** first.

### Ana Okafor (teammate), 2026-03-02 09:30 UTC

See [the **list**](https://example.com/a):

- a\\*b`);
  });

  it("has attachments as links, also of a message without words, and choices that were offered", async () => {
    const file = { type: "upload", content_type: "application/pdf", filesize: 1 } as const;
    const url = "https://example.com/offer.pdf?expires=1&signature=a_b";
    add({ attachments: [{ ...file, name: "offer [1].pdf", url }] });
    const quickReplies = [
      { text: "Yes", uuid: "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb" },
      { text: "No", uuid: "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edc" },
    ];
    add({ part_type: "quick_reply", body: "<p>Two?</p>", quickReplies });
    const asText = await read();
    expect(asText.transcript).toContain(
      `UTC:\nAttachment: offer [1].pdf (${url})\n\nAna Okafor (teammate), 2026-03-02 09:30 UTC:\nTwo?\n\nChoices: Yes | No`,
    );
    expect(asText.messages).toBe(4);
    const { transcript } = await read({ format: "markdown" });
    expect(transcript).toContain(`Attachment: [offer \\[1\\].pdf](${url})`);
  });

  it("leaves out events without words", async () => {
    const before = (await read()).transcript;
    for (const part_type of ["assignment", "close", "open", "snoozed"]) add({ part_type });
    add({ body: "<p> <br></p>" });
    expect((await read()).transcript).toBe(before);
    add({ part_type: "close", body: "<p>All done.</p>" });
    expect((await read()).transcript).toMatch(/All done\.$/);
  });

  it.each([
    [{ type: "bot", name: "Fin" }, "Fin (bot)"],
    [{ type: "admin", name: "Fin", from_ai_agent: true }, "Fin (AI agent)"],
    [{ type: "lead", name: null, email: "noor@example.com" }, "noor@example.com (customer)"],
    [{ type: "user", name: "", email: "" }, "customer"],
    [{ type: "admin", name: "R&amp;D\n team" }, "R&D team (teammate)"],
    [{}, "unknown author"],
    [null, "unknown author"],
  ])("names the author %j", async (given, name) => {
    const body = {
      ...conversation(),
      source: null,
      title: null,
      conversation_parts: {
        conversation_parts: [
          null,
          {
            id: "1",
            part_type: "comment",
            body: "<p>Hello</p>",
            created_at: 1772443800,
            author: given,
          },
        ],
        total_count: 2,
      },
    };
    local.intercom.faults.add({ status: 200, body: JSON.stringify(body) });
    expect((await read()).transcript).toBe(`${name}, 2026-03-02 09:30 UTC:\nHello`);
  });

  it("does without a source, a title and a time", async () => {
    const body = {
      id,
      source: { subject: "<p>About &lt;b&gt;</p>", body: "Plain\ntext", author: { type: "user" } },
      conversation_parts: null,
    };
    local.intercom.faults.add({ status: 200, body: JSON.stringify(body) });
    expect(await read()).toMatchObject({
      title: null,
      transcript: "About <b>\n\ncustomer, time unknown:\nPlain\ntext",
      messages: 1,
    });
    conversation().source = null;
    conversation().parts.length = 0;
    expect(await read()).toMatchObject({ transcript: "Compressor in stock", messages: 0 });
  });

  it("says which part of a long conversation is missing, where it is missing", async () => {
    conversation().parts.length = 0;
    for (let number = 1; number <= 512; number += 1) add({ body: `<p>Part ${number}</p>` });
    const logs: string[] = [];
    const { transcript, ...rest } = await read({}, { logs });
    expect(transcript).toMatch(
      /^Compressor in stock\n\nHoban.*:\nIs the new .*\n\n\(Missing here: 12 earlier parts\. Intercom returns the latest 500 of 512\.\)\n\nAna.*:\nPart 13\n/,
    );
    expect(rest).toMatchObject({
      messages: 501,
      parts_truncated: true,
      parts_returned: 500,
      parts_total: 512,
    });
    expect(logs.join("\n")).toContain("the latest 500 of 512 parts");
  });

  it("says that no conversation has an ID", async () => {
    const { message } = await local.fail(key, { id: "999" });
    expect(message).toContain("No conversation has the ID 999");
  });
});
