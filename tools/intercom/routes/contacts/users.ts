import type { Json } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { needs, type Routes } from "../../server/route";
import { atLeast } from "../../server/versions";
import type { Contact, Tracking } from "../../workspace/contacts";

// https://developers.intercom.com/docs/references/1.4/rest-api/users/create-or-update-user

/** Fields that are stored as they come. */
const STORED: Record<string, keyof Tracking> = {
  utm_campaign: "utm_campaign",
  utm_content: "utm_content",
  utm_medium: "utm_medium",
  utm_source: "utm_source",
  utm_term: "utm_term",
  last_seen_ip: "last_seen_ip",
  last_seen_user_agent: "user_agent_data",
};

/** Writes the fields of version 1 that are known; the session count itself is read-only. */
const track = (contact: Contact, body: Json) => {
  for (const [name, field] of Object.entries(STORED)) {
    if (body[name] !== undefined) Object.assign(contact.tracking, { [field]: body[name] });
  }
  if (body.new_session === true) contact.tracking.session_count += 1;
};

export const legacyUserRoutes: Routes = {
  "POST /users": needs("Write users and companies", ({ body, version, workspace }) => {
    if (atLeast(version, "2.0") || !workspace.settings.legacyUsers) {
      throw new ApiError(
        400,
        "intercom_version_invalid",
        "Requested resource is not available in current API version.",
      );
    }
    if (typeof body.id !== "string") throw invalid("id is missing", "id");
    const contact = workspace.activeContact(body.id);
    if (!contact) throw new ApiError(404, "not_found", "User Not Found");
    track(contact, body);
    return {
      type: "user",
      id: contact.id,
      user_id: contact.external_id,
      email: contact.email,
      ...contact.tracking,
    };
  }),
};
