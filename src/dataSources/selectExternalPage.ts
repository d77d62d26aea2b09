import { numberedPagesOf } from "../client/pagination/numbered";
import { aiContent } from "../resources/aiContent/access";
import { EXTERNAL_PAGES, type ExternalPage } from "../resources/aiContent/pages";
import { labelOf, picklist } from "../resources/common/picklist";

export const selectExternalPage = picklist<ExternalPage>({
  label: "Select External Page",
  description: "List external pages of all sources by title and External ID.",
  access: aiContent,
  pages: (client) => numberedPagesOf(client, EXTERNAL_PAGES),
  toElement: ({ id, title, external_id }) => ({ key: id, label: labelOf(title, external_id) }),
  example: { key: "7021", label: "Reset a password (reset-password)" },
});
