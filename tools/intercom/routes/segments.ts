import { listOf } from "../present/lists";
import { presentSegment } from "../present/segments";
import { resourceNotFound } from "../server/errors";
import { needs, queryValue, type Routes } from "../server/route";
import { inSegment } from "../workspace/segments";
import { companyOf, contactOf } from "./common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/listsegments

export const segmentRoutes: Routes = {
  "GET /segments": needs("Read users and companies", ({ workspace, query }) => {
    const counted = queryValue(query.include_count) === "true";
    const contacts = counted ? workspace.activeContacts() : [];
    const segments = [...workspace.segments.values()].map((segment) => ({
      ...presentSegment(segment),
      ...(counted && {
        count: contacts.filter((contact) => inSegment(contact, segment)).length,
      }),
    }));
    return { type: "segment.list", segments };
  }),

  "GET /segments/:id": needs("Read users and companies", ({ workspace, params }) => {
    const segment = workspace.segments.get(params.id ?? "");
    if (!segment) throw resourceNotFound();
    return presentSegment(segment);
  }),

  "GET /contacts/:id/segments": needs("Read users and companies", (call) =>
    listOf(call.workspace.segmentsOf(contactOf(call)).map(presentSegment)),
  ),

  "GET /companies/:id/segments": needs("Read users and companies", (call) => {
    const { segmentIds } = companyOf(call);
    const segments = [...call.workspace.segments.values()];
    return listOf(segments.filter(({ id }) => segmentIds.has(id)).map(presentSegment));
  }),
};
