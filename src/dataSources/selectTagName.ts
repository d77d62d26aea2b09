import { getList } from "../client/getList";
import { picklist } from "../resources/common/picklist";
import { readTags } from "../resources/tags/access";
import type { Tag } from "../resources/tags/types";
import { unescapeHtml } from "../values/unescapeHtml";

/** For actions that take the name of a tag rather than its ID. */
export const selectTagName = picklist<Tag>({
  label: "Select Tag Name",
  description: "List the names of tags.",
  access: readTags,
  pages: async (client) => [await getList<Tag>(client, "/tags")],
  toElement: ({ name }) => ({ key: unescapeHtml(name), label: unescapeHtml(name) }),
  example: { key: "independent", label: "independent" },
});
