import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const { visitor } = seeded;
const stored = () => local.intercom.workspace.visitors.get(visitor.id);

describe("Get Visitor", () => {
  it("returns the visitor with a user ID", async () => {
    expect(await local.run("getVisitor", { userId: visitor.userId })).toMatchObject({
      type: "visitor",
      id: visitor.id,
      user_id: visitor.userId,
    });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/visitors",
      query: { user_id: visitor.userId },
      json: undefined,
    });
  });

  it("fails for an unknown one", async () => {
    const error = await local.fail("getVisitor", { userId: "nobody" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain("Visitor Not Found");
  });
});

describe("Update Visitor", () => {
  it("changes the name of the visitor with a user ID", async () => {
    const changed = await local.run("updateVisitor", { userId: visitor.userId, name: "Yolanda" });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: "/visitors",
      query: {},
      json: { user_id: visitor.userId, name: "Yolanda" },
    });
    expect(changed).toMatchObject({ id: visitor.id, name: "Yolanda" });
  });

  it("changes attributes, in the types of the workspace, by Intercom's ID", async () => {
    await local.run("updateVisitor", {
      id: visitor.id,
      customAttributes: [{ key: "team_mates", value: "4" }],
    });
    expect(local.lastRequest().json).toEqual({
      id: visitor.id,
      custom_attributes: { team_mates: 4 },
    });
    expect(stored()).toMatchObject({ name: null, custom_attributes: { team_mates: 4 } });
  });

  it.each([
    [{ name: "Yolanda" }, "Fill in exactly one of Visitor ID and Visitor User ID."],
    [
      { id: visitor.id, userId: visitor.userId, name: "Yolanda" },
      "Fill in exactly one of Visitor ID and Visitor User ID.",
    ],
    [{ id: visitor.id }, "There is nothing to change: every field was left blank."],
  ])("refuses %j before any request", async (inputs, message) => {
    expect((await local.fail("updateVisitor", inputs)).message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("fails for an unknown visitor", async () => {
    const error = await local.fail("updateVisitor", { id: UNKNOWN_ID, name: "Yolanda" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("Convert Visitor", () => {
  it("turns a visitor into a user", async () => {
    const contact = await local.run("convertVisitor", {
      visitorUserId: visitor.userId,
      externalId: "1047",
      email: "yolanda@example.com",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/visitors/convert",
      query: {},
      json: {
        visitor: { user_id: visitor.userId },
        user: { user_id: "1047", email: "yolanda@example.com" },
        type: "user",
      },
    });
    expect(contact).toMatchObject({ type: "contact", role: "user", external_id: "1047" });
    expect(stored()).toBeUndefined();
  });

  it("turns a visitor into a lead", async () => {
    const inputs = { visitorEmail: visitor.email, email: "yolanda@example.com", role: "lead" };
    expect(await local.run("convertVisitor", inputs)).toMatchObject({ role: "lead" });
    expect(local.lastRequest().json).toEqual({
      visitor: { email: visitor.email },
      user: { email: "yolanda@example.com" },
      type: "lead",
    });
  });

  it("merges a visitor into a contact", async () => {
    const contactId = seeded.contact.id;
    const contact = await local.run("convertVisitor", { visitorId: visitor.id, contactId });
    expect(local.lastRequest().json).toEqual({
      visitor: { id: visitor.id },
      user: { id: contactId },
      type: "user",
    });
    expect(contact).toMatchObject({ id: contactId, name: "Hoban Washburn" });
  });

  it.each([
    [
      { email: "yolanda@example.com" },
      "Fill in exactly one of Visitor ID, Visitor User ID and Visitor Email.",
    ],
    [{ visitorId: visitor.id }, "Contact ID, External ID or Email is needed to name the contact."],
  ])("refuses %j before any request", async (inputs, message) => {
    expect((await local.fail("convertVisitor", inputs)).message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("is not repeated when the answer is lost, since the visitor is gone by then", async () => {
    local.intercom.faults.add({ drop: "after" });
    const inputs = { visitorId: visitor.id, externalId: "1047" };
    const error = await local.fail("convertVisitor", inputs);
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toHaveLength(1);
  });

  it("fails for an unknown visitor", async () => {
    const error = await local.fail("convertVisitor", { visitorId: UNKNOWN_ID, externalId: "1047" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});
