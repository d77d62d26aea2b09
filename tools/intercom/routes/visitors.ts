import { createContact } from "../changes/contacts";
import { presentContact } from "../present/contacts";
import { presentVisitor } from "../present/visitors";
import { checkFields, isObject, type Json, nullable, oneOf, text } from "../server/body";
import { ApiError, contactNotFound, invalid, missing } from "../server/errors";
import { needs, queryValue, type Routes } from "../server/route";
import type { Contact } from "../workspace/contacts";
import type { Visitor } from "../workspace/visitors";
import type { Workspace } from "../workspace/workspace";
import { mergeCustomAttributes } from "./common/customAttributes";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors

const find = (workspace: Workspace, { id, user_id, email }: Json): Visitor => {
  const visitor = [...workspace.visitors.values()].find(
    (each) =>
      each.id === id || each.user_id === user_id || (each.email !== "" && each.email === email),
  );
  if (!visitor) throw new ApiError(404, "not_found", "Visitor Not Found");
  return visitor;
};

/** The contact that a conversion names: by Intercom's id it must be there, else it may be new. */
const existing = (workspace: Workspace, user: Json, role: unknown): Contact | undefined => {
  if (user.id !== undefined) {
    const contact = workspace.activeContact(String(user.id));
    if (!contact) throw contactNotFound();
    return contact;
  }
  return workspace
    .activeContacts()
    .find(
      (contact) =>
        contact.role === role &&
        ((user.user_id !== undefined && contact.external_id === user.user_id) ||
          (user.email !== undefined && contact.email === String(user.email).toLowerCase())),
    );
};

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

export const visitorRoutes: Routes = {
  "GET /visitors": needs("Read users and companies", ({ workspace, query }) => {
    const user_id = queryValue(query.user_id);
    if (user_id === undefined) throw missing("user_id is required", "user_id");
    return presentVisitor(find(workspace, { user_id }), workspace);
  }),

  "PUT /visitors": needs("Write users and companies", ({ workspace, body }) => {
    if (body.id === undefined && body.user_id === undefined) {
      throw missing("id or user_id is required", "id");
    }
    checkFields(body, { name: nullable(text) });
    const visitor = find(workspace, { id: body.id, user_id: body.user_id });
    visitor.custom_attributes = mergeCustomAttributes(
      visitor.custom_attributes,
      body.custom_attributes,
      "contact",
      workspace,
    );
    if (body.name !== undefined) visitor.name = textOrNull(body.name);
    visitor.updated_at = workspace.clock.seconds();
    return presentVisitor(visitor, workspace);
  }),

  "POST /visitors/convert": needs("Write users and companies", ({ workspace, body, version }) => {
    const { visitor: from, user: into, type: role } = body;
    if (!isObject(from) || !isObject(into)) throw missing("visitor and user are required");
    if (!oneOf("lead", "user")(role)) throw invalid("type is invalid", "type");
    const visitor = find(workspace, from);
    const contact =
      existing(workspace, into, role) ??
      createContact(workspace, {
        id: visitor.id,
        role: role === "lead" ? "lead" : "user",
        ...(role === "user" && { external_id: textOrNull(into.user_id) }),
        email: textOrNull(into.email ?? (visitor.email || null)),
        name: visitor.name,
        custom_attributes: visitor.custom_attributes,
      });
    workspace.visitors.delete(visitor.id);
    return presentContact(contact, workspace, version);
  }),
};
