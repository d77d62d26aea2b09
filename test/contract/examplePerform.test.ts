import snakeCase from "lodash/snakeCase";
import { schemaOf } from "../../src/component/outputSchema";
import { seeded } from "../../tools/intercom";
import { exampleInputs, exampleRuns } from "../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  failureOf,
  type PublishedInput,
  previewAction,
  type Runnable,
  runAction,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const writes = Object.entries(component.actions).filter(
  ([, { performSafety }]) => performSafety === "NOT_ALLOWED",
);

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];

/** Fields of what the action returns, or of the record it wraps. */
const fieldsOf = (data: unknown): Fields => {
  if (!isFields(data)) return {};
  return "type" in data ? data : Object.assign({}, ...Object.values(data).filter(isFields), data);
};

/** Plain text is shown as a paragraph. */
const withoutParagraph = (value: unknown) => String(value).replace(/^<p>(.*)<\/p>$/, "$1");

/** What a result shows of the values from `markersFor`. */
const MARKERS = ["4242", "marker@example.com", "https://example.com/marker"];

/** Values to try that the field of the example does not have, as the platform passes them. */
const markersFor = ({ type, collection, model }: PublishedInput, field: unknown): unknown[] => {
  if (collection === "keyvaluelist") return [[{ key: "marker", value: "4242" }]];
  if (type === "code") return ['{"marker":4242}'];
  const few = type === "boolean" ? ["true", "false"] : model?.map(({ value }) => value);
  return few?.filter((value) => value !== "" && value !== String(field)) ?? MARKERS;
};

/** Inputs whose field the example has, other than IDs of nothing in particular, null and lists. */
const echoedInputs = ({ inputs, examplePayload }: Runnable): [string, PublishedInput][] => {
  const fields = fieldsOf(examplePayload?.data);
  return inputs
    .filter(({ key, type }) => type !== "connection" && key !== "id")
    .filter(({ key }) => !Array.isArray(fields[snakeCase(key)] ?? []))
    .map((input) => [input.label, input]);
};

describe.each(writes)("the dry run of %s", (key, action) => {
  it("calls nothing, needs no connection and always says the same", async () => {
    const connection = accessTokenConnection(local.intercom);
    for (const { inputs } of exampleRuns(action)) {
      const preview = await previewAction(key, inputs);
      expect(await previewAction(key, { ...inputs, connection })).toEqual(preview);
    }
    expect(local.requests()).toEqual([]);
  });

  it("has the shape of the example", async () => {
    const { data: example, ...rest } = action.examplePayload ?? {};
    for (const { inputs } of exampleRuns(action)) {
      const { data, ...others } = await previewAction(key, inputs);
      expect(others).toEqual(rest);
      if (example) expect(schemaOf([data])).toEqual(schemaOf([example]));
    }
  });

  it("leaves the example as it is", async () => {
    const before = JSON.stringify(action.examplePayload);
    for (const { inputs } of exampleRuns(action)) await previewAction(key, inputs);
    expect(JSON.stringify(action.examplePayload)).toBe(before);
  });

  const echoed = echoedInputs(action);
  if (echoed.length > 0) {
    it.each(echoed)("echoes %s", async (_label, input) => {
      const name = snakeCase(input.key);
      const preview = async (given: unknown) => {
        const inputs = { ...exampleInputs(action), [input.key]: given };
        return (await previewAction(key, inputs)).data;
      };
      const markers = markersFor(input, fieldsOf(action.examplePayload?.data)[name]);
      // Not every input takes every marker.
      const data = await Promise.any(markers.map(preview));
      if (input.type === "boolean" || input.model) {
        expect(markers).toContain(String(fieldsOf(data)[name]));
      } else {
        const shown = leaves(data).map(withoutParagraph);
        expect(shown.filter((each) => MARKERS.includes(each))).not.toEqual([]);
      }
    });
  }

  const required = action.inputs.find((input) => input.required && input.type !== "connection");
  if (required) {
    it("refuses what the action itself refuses", async () => {
      const inputs = { ...exampleInputs(action), [required.key]: "" };
      const connection = accessTokenConnection(local.intercom);
      const { message } = await failureOf(runAction(key, { connection, ...inputs }));
      expect((await failureOf(previewAction(key, inputs))).message).toBe(message);
    });
  }
});

describe("the dry run of", () => {
  it("a new contact shows the contact as it was given", async () => {
    const { data } = await previewAction("createContact", {
      role: "lead",
      email: "kaylee@serenity.io",
      signed_up_at: "2026-02-01T00:00:00Z",
      avatar: "https://example.org/kaylee.jpg",
      customAttributes: [{ key: "engine", value: "Radion" }],
      customAttributesJson: '{"decks":3}',
    });
    expect(data).toMatchObject({
      role: "lead",
      email: "kaylee@serenity.io",
      signed_up_at: 1769904000,
      avatar: { type: "avatar", image_url: "https://example.org/kaylee.jpg" },
      custom_attributes: { engine: "Radion", decks: 3 },
    });
  });

  it("an upsert shows them in the contact inside", async () => {
    const { data } = await previewAction("upsertContact", { role: "user", external_id: "77" });
    expect(data).toMatchObject({ created: true, contact: { role: "user", external_id: "77" } });
  });

  it("an update that looks the user up takes its branch", async () => {
    const byEmail = { updateBy: "email", value: "kaylee@serenity.io", name: "Kaylee Frye" };
    const { branch, data } = await previewAction("updateUser", byEmail);
    expect(branch).toBe("Success");
    expect(data).toMatchObject({ email: "kaylee@serenity.io", name: "Kaylee Frye" });
  });

  it("an update does not take another key for an email", async () => {
    const { data } = await previewAction("updateUser", { updateBy: "external_id", value: "77" });
    expect(data).toMatchObject({ email: "wash@serenity.io" });
  });

  it("tagging shows every contact", async () => {
    const { data } = await previewAction("tagContacts", {
      name: "Crew",
      contactIds: [seeded.contact.id, seeded.otherContact.id],
    });
    expect(data).toMatchObject({
      name: "Crew",
      users: [
        { id: seeded.contact.id, tagged: true },
        { id: seeded.otherContact.id, tagged: true },
      ],
    });
  });

  it("a tag on a contact takes the ID of the tag, not that of the contact", async () => {
    const inputs = { id: seeded.otherContact.id, tagId: "99" };
    expect((await previewAction("attachTag", inputs)).data).toMatchObject({
      type: "tag",
      id: "99",
    });
  });

  it("a reply shows its text and time in the part it adds", async () => {
    const { data } = await previewAction("replyToConversationAsAdmin", {
      id: "7001",
      adminId: seeded.otherAdmin.id,
      body: "On its way.",
      createdAt: "1769904000",
    });
    expect(data).toMatchObject({
      id: "7001",
      created_at: 1767168000,
      source: { body: "<p>Is the compressor in stock?</p>" },
      conversation_parts: {
        conversation_parts: [
          {
            body: "<p>On its way.</p>",
            created_at: 1769904000,
            author: { id: seeded.otherAdmin.id },
          },
        ],
      },
    });
  });

  it("a reply in HTML shows it as it is", async () => {
    const reply = { id: "7001", adminId: "1", body: "<b>Yes</b>" };
    const { data } = await previewAction("replyToConversationAsAdmin", reply);
    expect(leaves(data)).toContain("<b>Yes</b>");
  });

  it("an ID that is answered as a number stays a number, or stays the example's", async () => {
    const assign = { id: "7001", adminId: "1", assigneeId: "42" };
    const { data } = await previewAction("assignConversationToAdmin", assign);
    expect(data).toMatchObject({ admin_assignee_id: 42 });
    const unknown = await previewAction("assignConversationToAdmin", {
      ...assign,
      assigneeId: "x",
    });
    expect(unknown.data).toMatchObject({ admin_assignee_id: 991267646 });
  });

  it("a deletion shows what is deleted", async () => {
    const { data } = await previewAction("deleteContact", { id: seeded.otherContact.id });
    expect(data).toMatchObject({ type: "contact", id: seeded.otherContact.id, deleted: true });
  });

  it("a raw request shows the request, since Intercom's answer can be anything", async () => {
    const request = { method: "POST", url: "/tags", data: '{"name":"Crew"}' };
    const { data } = await previewAction("rawRequest", { ...request, responseType: "json" });
    expect(data).toMatchObject(request);
    expect(data).not.toHaveProperty("connection");
  });
});
