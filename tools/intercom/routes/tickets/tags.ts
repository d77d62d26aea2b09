import { presentAppliedTag } from "../../present/tags";
import { ApiError, missing } from "../../server/errors";
import { needs, type Routes } from "../../server/route";
import { adminById, ticketOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoticket

const tagNotFound = () => new ApiError(404, "tag_not_found", "Tag not found");

export const ticketTagRoutes: Routes = {
  "POST /tickets/:id/tags": needs("Write tags", (call) => {
    const ticket = ticketOf(call);
    if (call.body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
    const tag = call.workspace.tags.get(String(call.body.id));
    if (!tag) throw tagNotFound();
    const admin = adminById(call, call.body.admin_id);
    const appliedAtSeconds = ticket.tags.get(tag.id) ?? call.workspace.clock.seconds();
    ticket.tags.set(tag.id, appliedAtSeconds);
    return presentAppliedTag(tag, appliedAtSeconds, admin.id);
  }),

  "DELETE /tickets/:id/tags/:tag_id": needs("Write tags", (call) => {
    const ticket = ticketOf(call);
    if (call.body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
    const admin = adminById(call, call.body.admin_id);
    const tag = call.workspace.tags.get(call.params.tag_id ?? "");
    const appliedAtSeconds = tag && ticket.tags.get(tag.id);
    if (!tag || appliedAtSeconds === undefined) throw tagNotFound();
    ticket.tags.delete(tag.id);
    return presentAppliedTag(tag, appliedAtSeconds, admin.id);
  }),
};
