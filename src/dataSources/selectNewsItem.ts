import { numberedPagesOf } from "../client/pagination/numbered";
import { labelOf, picklist } from "../resources/common/picklist";
import { readNews } from "../resources/news/access";
import { NEWS_ITEM_LIST, type NewsItem, PICKER_PAGE } from "../resources/news/news";

export const selectNewsItem = picklist<NewsItem>({
  label: "Select News Item",
  description: "List news items by title, each with its state.",
  access: readNews,
  pages: (client) => numberedPagesOf(client, { ...NEWS_ITEM_LIST, largestPage: PICKER_PAGE }),
  toElement: ({ id, title, state }) => ({ key: id, label: labelOf(title || id, state) }),
  example: { key: "34", label: "Dark mode is here (live)" },
});
