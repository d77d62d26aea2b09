const text = {
  title: "Reset the device",
  description: "What to do when the device does not answer",
  body: '<p class="no-margin">Press Reset for three seconds.</p>',
  body_markdown: "Press Reset for three seconds.\n",
  author_id: 991267645,
  state: "published",
  created_at: 1767259800,
  updated_at: 1772357400,
  has_unpublished_changes: false,
  draft_updated_at: null,
  url: "https://help.example.com/en/articles/125-reset-the-device",
  ai_chatbot_availability: true,
  ai_copilot_availability: true,
  ai_sales_agent_availability: true,
  created_by_id: 991267645,
  updated_by_id: 991267645,
};

const translated = {
  type: "article_content",
  ...text,
  audience_ids: [4101],
};

/** An article as a list or an operation on its draft answers it. */
export const articleItemExample = {
  type: "article",
  id: "125",
  workspace_id: "ecahpwf5",
  parent_ids: [159],
  ...text,
  exclude_from_article_suggestions: false,
  help_center_audience: "everyone",
  scheduled_publish_at: null,
  scheduled_unpublish_at: null,
  tags: { type: "tag.list", tags: [{ type: "tag", id: "17513", name: "independent" }] },
  default_locale: "en",
  translated_content: { type: "article_translated_content", en: translated },
};

const statistics = {
  type: "article_statistics",
  views: 214,
  conversions: 3,
  reactions: 12,
  happy_reaction_percentage: 75,
  neutral_reaction_percentage: 16.7,
  sad_reaction_percentage: 8.3,
  fin_involvements: 40,
  fin_resolutions: 31,
  fin_resolution_rate: 77.5,
};

/** An article by itself. */
export const articleExample = { ...articleItemExample, statistics };

/** An article in whose default language these fields differ. */
const withText = <Changes extends Partial<Record<keyof typeof text, unknown>>>(
  changes: Changes,
) => ({
  ...articleItemExample,
  ...changes,
  translated_content: {
    type: "article_translated_content",
    en: { ...translated, ...changes },
  },
});

const stagedText = {
  title: "Reset the compressor",
  has_unpublished_changes: true,
  draft_updated_at: 1772443800,
};

/** An article with the text of its draft. */
export const articleDraftExample = withText(stagedText);

/** An article whose draft was published. */
export const publishedArticleExample = withText({
  title: "Reset the compressor",
  updated_at: 1772443800,
});

/** An article that was changed at once. */
export const changedArticleExample = { ...publishedArticleExample, statistics };

const newText = {
  title: "Reset the compressor",
  description: "",
  body: "",
  body_markdown: "",
  author_id: 991267646,
  state: "draft",
  created_at: 1772443800,
  updated_at: 1772443800,
  url: null,
};
const { url, ...newTranslation } = { ...translated, ...newText, audience_ids: [] };

/** An article that was just created. */
export const newArticleExample = {
  ...articleItemExample,
  ...newText,
  id: "201",
  parent_ids: [],
  tags: { type: "tag.list", tags: [] },
  translated_content: { type: "article_translated_content", en: newTranslation },
  statistics: Object.fromEntries(
    Object.entries(statistics).map(([name, value]) => [name, name === "type" ? value : 0]),
  ),
};

/** A version in the list of them: without its text. */
export const articleVersionExample = {
  type: "article_version",
  id: "301",
  article_id: "125",
  title: "Reset the device",
  description: "What to do when the device does not answer",
  author_id: "991267645",
  created_by_id: "991267645",
  created_via: "api",
  from_version_id: null,
  state: "published",
  created_at: 1767259800,
};
