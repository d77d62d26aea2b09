import { numberedPagesOf } from "../client/pagination/numbered";
import { aiContent } from "../resources/aiContent/access";
import {
  behaviorLabel,
  CONTENT_IMPORT_SOURCES,
  type ContentImportSource,
} from "../resources/aiContent/sources";
import { labelOf, picklist } from "../resources/common/picklist";

export const selectContentImportSource = picklist<ContentImportSource>({
  label: "Select Content Import Source",
  description:
    "List sources of external pages by URL. The API can write pages of those marked API only.",
  access: aiContent,
  pages: (client) => numberedPagesOf(client, CONTENT_IMPORT_SOURCES),
  toElement: ({ id, url, sync_behavior, status }) => ({
    key: id,
    label: labelOf(url, behaviorLabel(sync_behavior), status === "active" ? undefined : status),
  }),
  example: { key: "33", label: "https://help.example.com (API)" },
});
