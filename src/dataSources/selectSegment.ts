import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import type { Segment } from "../resources/segments/types";

export const selectSegment = picklist<Segment>({
  label: "Select Segment",
  description: "List segments by name.",
  access: readUsersAndCompanies,
  pages: async (client) => [await getList<Segment>(client, "/segments", {}, "segments")],
  toElement: ({ id, name, person_type }) => ({ key: id, label: labelOf(name, person_type) }),
  example: { key: "655b2d3a9f1e4c0012345678", label: "Active (user)" },
});
