import { numberedPagesOf } from "../client/pagination/numbered";
import { readAudiences } from "../resources/audiences/access";
import { AUDIENCE_LIST, type Audience } from "../resources/audiences/audiences";
import { labelOf, picklist } from "../resources/common/picklist";

export const selectAudience = picklist<Audience>({
  label: "Select Audience",
  description: "List audiences by name.",
  access: readAudiences,
  pages: (client) => numberedPagesOf(client, AUDIENCE_LIST),
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "4101", label: "Enterprise customers" },
});
