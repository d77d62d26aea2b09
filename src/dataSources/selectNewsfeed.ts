import { numberedPagesOf } from "../client/pagination/numbered";
import { labelOf, picklist } from "../resources/common/picklist";
import { readNews } from "../resources/news/access";
import { NEWSFEED_LIST, type Newsfeed, PICKER_PAGE } from "../resources/news/news";

export const selectNewsfeed = picklist<Newsfeed>({
  label: "Select Newsfeed",
  description: "List newsfeeds by name.",
  access: readNews,
  pages: (client) => numberedPagesOf(client, { ...NEWSFEED_LIST, largestPage: PICKER_PAGE }),
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "53", label: "Product updates" },
});
