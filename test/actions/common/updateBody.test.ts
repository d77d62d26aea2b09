import { updateBody } from "../../../src/resources/common/updateBody";
import { InputError } from "../../../src/values/inputError";

describe("the body of an update", () => {
  it("holds the fields that were given, and no other", () => {
    expect(updateBody({ name: "Zoë", phone: undefined }, [], null)).toEqual({ name: "Zoë" });
    expect(Object.keys(updateBody({ name: "Zoë", phone: undefined }, [], null))).toEqual(["name"]);
  });

  it("holds values that look like nothing", () => {
    const fields = { size: 0, unsubscribed_from_emails: false };
    expect(updateBody(fields, [], null)).toEqual(fields);
  });

  it("empties fields in the way of the resource", () => {
    expect(updateBody({}, ["phone", "avatar"], null)).toEqual({ phone: null, avatar: null });
    expect(updateBody({ name: "Blue Sun" }, ["plan"], "")).toEqual({ name: "Blue Sun", plan: "" });
  });

  it("empties custom attributes by null, next to those that are given", () => {
    const fields = { name: "Blue Sun", custom_attributes: { seats: 0 } };
    expect(updateBody(fields, ["plan", "custom_attributes.tier"], "")).toEqual({
      name: "Blue Sun",
      plan: "",
      custom_attributes: { seats: 0, tier: null },
    });
    expect(updateBody({}, ["custom_attributes.tier"], "")).toEqual({
      custom_attributes: { tier: null },
    });
  });

  it("cannot give a custom attribute a value and empty it", () => {
    const fields = { custom_attributes: { tier: "gold" } };
    expect(() => updateBody(fields, ["custom_attributes.tier"], null)).toThrow(
      new InputError(
        "Custom Attributes, tier is filled in and listed in Clear Fields: remove one.",
      ),
    );
  });

  it("cannot give a field a value and empty it", () => {
    expect(() => updateBody({ name: "Zoë", phone: "+1" }, ["phone"], null)).toThrow(
      new InputError("Phone is filled in and listed in Clear Fields: remove one."),
    );
  });

  it("cannot be empty", () => {
    expect(() => updateBody({ name: undefined }, [], null)).toThrow(
      new InputError("There is nothing to change: every field was left blank."),
    );
  });
});
