import { contactReference, participant } from "../../../src/resources/common/contactReference";
import { assignment } from "../../../src/resources/tickets/createTicketBody";

describe("the contact of a ticket", () => {
  it.each([
    ["5ba682d23d7cf92bef87bfd4", { id: "5ba682d23d7cf92bef87bfd4" }],
    ["5BA682D23D7CF92BEF87BFD4", { id: "5BA682D23D7CF92BEF87BFD4" }],
    ["wash@example.com", { email: "wash@example.com" }],
    ["Wash@Example.com", { email: "wash@example.com" }],
    // Its lower case would be the k of another person.
    ["\u212aaylee@example.com", { email: "\u212aaylee@example.com" }],
    ["5ba682d23d7cf92bef87bfd4a", { external_id: "5ba682d23d7cf92bef87bfd4a" }],
    ["25", { external_id: "25" }],
    ["5ba682d23d7cf92bef87bfd", { external_id: "5ba682d23d7cf92bef87bfd" }],
    ["5ba682d23d7cf92bef87bfdg", { external_id: "5ba682d23d7cf92bef87bfdg" }],
  ])("%s is recognized by its form", (contact, reference) => {
    expect(contactReference(contact)).toEqual(reference);
    expect(contactReference(contact, "detect")).toEqual(reference);
  });

  it.each(["id", "email", "external_id"] as const)("is an %s when asked to", (type) => {
    expect(contactReference("a@b", type)).toEqual({ [type]: "a@b" });
  });
});

describe("the contact of a conversation", () => {
  it.each([
    ["Wash@Example.com", { email: "wash@example.com" }],
    ["5ba682d23d7cf92bef87bfd4", { intercom_user_id: "5ba682d23d7cf92bef87bfd4" }],
    ["25", { user_id: "25" }],
  ])("%s is recognized by its form", (contact, reference) => {
    expect(participant(contact)).toEqual(reference);
  });
});

describe("the assignment of a ticket", () => {
  it("is left out when there is none", () => {
    expect(assignment()).toBeUndefined();
  });

  it("names admin and team", () => {
    expect(assignment("1", "2")).toEqual({ admin_assignee_id: "1", team_assignee_id: "2" });
    expect(assignment(undefined, "2")).toEqual({ team_assignee_id: "2" });
  });
});
