import { tagContact, untagContact } from "../../changes/contactTags";
import { listOf } from "../../present/lists";
import { presentAppliedTag } from "../../present/tags";
import { missing, resourceNotFound } from "../../server/errors";
import { needs, type Routes } from "../../server/route";
import { OWNER_ID } from "../../workspace/admins";
import { contactOf, tagOf } from "../common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact

export const contactTagRoutes: Routes = {
  "GET /contacts/:id/tags": needs("Read tags", (call) => {
    const contact = contactOf(call);
    return listOf(
      [...contact.tags].flatMap(([id, appliedAtSeconds]) => {
        const tag = call.workspace.tags.get(id);
        return tag ? presentAppliedTag(tag, appliedAtSeconds, OWNER_ID) : [];
      }),
    );
  }),

  "POST /contacts/:id/tags": needs("Write tags", (call) => {
    const contact = contactOf(call);
    if (call.body.id === undefined) throw missing("tag not specified", "id");
    const tag = tagOf(call, call.body.id);
    const appliedAtSeconds = tagContact(call.workspace, contact, tag);
    return presentAppliedTag(tag, appliedAtSeconds, OWNER_ID);
  }),

  "DELETE /contacts/:id/tags/:tag_id": needs("Write tags", (call) => {
    const contact = contactOf(call);
    const tag = tagOf(call, call.params.tag_id);
    const appliedAtSeconds = contact.tags.get(tag.id);
    if (appliedAtSeconds === undefined) throw resourceNotFound();
    untagContact(call.workspace, contact, tag);
    return presentAppliedTag(tag, appliedAtSeconds, OWNER_ID);
  }),
};
