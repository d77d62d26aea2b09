import { numberedPagesOf } from "../client/pagination/numbered";
import { labelOf, picklist } from "../resources/common/picklist";
import { readInternalArticles } from "../resources/internalArticles/access";
import {
  INTERNAL_ARTICLE_LIST,
  type InternalArticle,
} from "../resources/internalArticles/internalArticles";

export const selectInternalArticle = picklist<InternalArticle>({
  label: "Select Internal Article",
  description: "List internal articles by title.",
  access: readInternalArticles,
  pages: (client) => numberedPagesOf(client, INTERNAL_ARTICLE_LIST),
  toElement: ({ id, title }) => ({ key: id, label: labelOf(title) }),
  example: { key: "142", label: "Handling refunds" },
});
