import { permissionFor } from "../../src/client/permissions";

describe("the permission of", () => {
  it.each([
    ["GET", "/me", "Read one admin"],
    ["GET", "/admins", "Read admins"],
    ["GET", "/teams", "Read admins"],
    ["GET", "/tags", "Read tags"],
    ["POST", "/tags", "Write tags"],
    ["DELETE", "/tags/17513", "Write tags"],
    ["GET", "/contacts/5ba6/tags", "Read tags"],
    ["POST", "/contacts/5ba6/tags", "Write tags"],
    ["DELETE", "/contacts/5ba6/tags/17513", "Write tags"],
    ["GET", "/contacts", "Read users and companies"],
    ["GET", "/contacts/5ba6", "Read users and companies"],
    ["GET", "/contacts/5ba6/companies", "Read users and companies"],
    ["POST", "/contacts/search", "Read users and companies"],
    ["POST", "/contacts", "Write users and companies"],
    ["PUT", "/contacts/5ba6", "Write users and companies"],
    ["POST", "/contacts/5ba6/archive", "Write users and companies"],
    ["POST", "/contacts/5ba6/companies", "Write users and companies"],
    ["GET", "/companies", "Read users and companies"],
    ["GET", "/companies/scroll", "Read users and companies"],
    ["POST", "/companies/list", "Write users and companies"],
    ["POST", "/companies", "Write users and companies"],
    ["DELETE", "/companies/667d", "Write users and companies"],
    ["GET", "/tickets/773", "Read tickets"],
    ["GET", "/ticket_types", "Read tickets"],
    ["POST", "/tickets/search", "Read tickets"],
    ["POST", "/tickets", "Write tickets"],
    ["POST", "/tickets/enqueue", "Write tickets"],
    ["DELETE", "/tickets/776/linked_conversations/215473840002", "Write tickets"],
    ["PUT", "/ticket_types/147/attributes/167", "Write tickets"],
    ["POST", "/tickets/773/tags", "Write tags"],
    ["GET", "/ticket_states", "Read tickets"],
    ["GET", "/jobs/status/20", "Read tickets"],
  ])("%s %s is %s", (method, path, permission) => {
    expect(permissionFor(method, path)).toBe(permission);
  });

  it("a request does not depend on its query or on the case of its method", () => {
    expect(permissionFor("get", "/companies?company_id=/tags")).toBe("Read users and companies");
    expect(permissionFor("post", "/companies/list?order=asc")).toBe("Write users and companies");
  });

  it("an operation outside the table is unknown", () => {
    expect(permissionFor("GET", "/articles")).toBeUndefined();
    expect(permissionFor("POST", "/me")).toBeUndefined();
  });
});
