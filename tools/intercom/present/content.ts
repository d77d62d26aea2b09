import type { Row } from "../workspace/content";

/** A result of the search: an article with its languages, anything else flat. */
export const presentContent = ({ type, id, title, contents }: Row) => ({
  type,
  id,
  title,
  ...(contents && {
    contents: contents.map((content) => ({
      type: "article_content",
      id: content.id,
      title: content.title,
      locale: content.locale,
    })),
  }),
});
