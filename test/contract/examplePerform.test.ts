import omit from "lodash/omit";
import snakeCase from "lodash/snakeCase";
import { schemaOf } from "../../src/component/outputSchema";
import { seeded } from "../../tools/intercom";
import { exampleInputs, exampleRuns } from "../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  failureOf,
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

/** The example of a result as a preview may change it: a record's own fields, by name. */
const exampleFields = ({ examplePayload }: Runnable): Fields => Object(examplePayload?.data);

/** Fields of the example that have the name of an input, and name no record. */
const shownFields = (action: Runnable): string[] => {
  const fields = exampleFields(action);
  return action.inputs
    .map(({ key }) => snakeCase(key))
    .filter((field) => Object.hasOwn(fields, field) && !/(^|_)ids?$/.test(field));
};

describe.each(writes)("the preview of %s", (key, action) => {
  it("calls nothing, needs no connection and is always the same", async () => {
    const connection = accessTokenConnection(local.intercom);
    for (const { inputs } of exampleRuns(action)) {
      const preview = await previewAction(key, inputs);
      expect(await previewAction(key, { ...inputs, connection })).toEqual(preview);
    }
    expect(local.requests()).toEqual([]);
  });

  it("has the shape of the example, which stays as it is", async () => {
    const { data: example, ...rest } = action.examplePayload ?? {};
    const before = JSON.stringify(action.examplePayload);
    for (const { inputs } of exampleRuns(action)) {
      const { data, ...others } = await previewAction(key, inputs);
      expect(others).toEqual(rest);
      if (!Object.hasOwn(exampleFields(action), "results")) {
        expect(schemaOf([data])).toEqual(schemaOf([example ?? null]));
      }
    }
    expect(JSON.stringify(action.examplePayload)).toBe(before);
  });

  it("differs from the example in fields that have the name of an input, and in nothing else", async () => {
    const shown = [...shownFields(action), "results", "done", "failed", "skipped"];
    for (const { inputs } of exampleRuns(action)) {
      const { data } = await previewAction<Fields>(key, inputs);
      expect(omit(data, shown)).toEqual(omit(exampleFields(action), shown));
    }
    expect.hasAssertions();
  });

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

describe("the preview of", () => {
  it("a new contact shows its fields as they were given", async () => {
    const { data } = await previewAction("createContact", {
      role: "lead",
      email: "kaylee@example.com",
      signed_up_at: "2026-02-01T00:00:00Z",
    });
    expect(data).toMatchObject({
      role: "lead",
      email: "kaylee@example.com",
      signed_up_at: 1769904000,
    });
  });

  it("an action that gets an ID does not show it", async () => {
    const inputs = { id: seeded.otherContact.id, tagId: "99" };
    const { examplePayload } = component.actions.attachTag ?? {};
    expect(await previewAction("attachTag", inputs)).toEqual(examplePayload);
  });

  it("a value of another type shows the example", async () => {
    const { data } = await previewAction("createContact", {
      role: "user",
      avatar: "https://a.io/b.png",
    });
    expect(data).toMatchObject({ avatar: { type: "avatar" } });
  });

  it("a bulk action shows one result per item", async () => {
    const contacts = JSON.stringify([
      { email: "a@b.io" },
      { email: "c@d.io" },
      { email: "e@f.io" },
    ]);
    const { data } = await previewAction<{ results: Fields[] }>("upsertContacts", { contacts });
    expect(data).toMatchObject({ done: 3, failed: 0, skipped: 0 });
    expect(data.results.map(({ index, status }) => [index, status])).toEqual([
      [0, "done"],
      [1, "done"],
      [2, "done"],
    ]);
  });

  it("a raw request shows nothing, since Intercom can answer anything", async () => {
    const request = { method: "POST", url: "/tags", data: '{"name":"Crew"}' };
    expect(await previewAction("rawRequest", { ...request, responseType: "json" })).toEqual({
      data: null,
    });
  });
});
