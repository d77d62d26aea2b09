import { randomUUID } from "node:crypto";
import { changeContact } from "../changes/contacts";
import { isObject } from "../server/body";
import { PlainRefusal } from "../server/errors";
import { needs, type Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/switch/createphoneswitch

const invalidNumber = () =>
  new PlainRefusal(400, { error_key: "invalid_phone_number", message: "Invalid phone number" });

export const switchRoutes: Routes = {
  "POST /phone_call_redirects": needs("Create phone call redirects", ({ workspace, body }) => {
    const { phone, custom_attributes = {} } = body;
    if (typeof phone !== "string" || !/^\+[1-9]\d{6,14}$/.test(phone)) throw invalidNumber();
    if (!isObject(custom_attributes)) throw new PlainRefusal(422, { error_key: "invalid_data" });
    const contact = workspace.activeContacts().find((each) => each.phone === phone);
    if (contact && Object.keys(custom_attributes).length > 0) {
      const attributes = { ...contact.custom_attributes, ...custom_attributes };
      changeContact(workspace, contact, { custom_attributes: attributes });
    }
    const url = `http://via.intercom.io/msgr/${randomUUID()}`;
    workspace.phoneCallRedirects.push({ phone, url });
    return { url, type: "phone_call_redirect" };
  }),
};
