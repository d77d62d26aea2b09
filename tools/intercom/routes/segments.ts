import { resourceNotFound } from "../errors";
import { presentSegment } from "../present";
import { needs, type Routes, single } from "../route";

export const segmentRoutes: Routes = {
  "GET /segments": needs("Read users and companies", ({ workspace, query }) => {
    const counted = single(query.include_count) === "true";
    const contacts = counted ? workspace.activeContacts() : [];
    const segments = [...workspace.segments.values()].map((segment) => ({
      ...presentSegment(segment),
      ...(counted && {
        count: contacts.filter((contact) => workspace.inSegment(contact, segment)).length,
      }),
    }));
    return { type: "segment.list", segments, pages: {} };
  }),

  "GET /segments/:id": needs("Read users and companies", ({ workspace, params }) => {
    const segment = workspace.segments.get(params.id ?? "");
    if (!segment) throw resourceNotFound();
    return presentSegment(segment);
  }),
};
