import { OWNER_ID } from "./admins";
import { contentSnippetPath } from "./contentSnippets";
import { type Availability, internalArticlePath, UNAVAILABLE } from "./internalArticles";
import type { Workspace } from "./workspace";

/** One language of an article; its id is not that of the article. */
export interface ArticleContent extends Availability {
  id: string;
  title: string;
  body: string;
  locale: string;
  state: "published" | "draft";
  audience_ids: number[];
}

/** What search and bulk actions know besides internal articles and snippets. */
export interface KnowledgeItem extends Availability {
  type: "article" | "external_content" | "file_source_content";
  id: string;
  title: string;
  body: string;
  audience_ids: number[];
  /** The languages of an article. */
  contents: ArticleContent[];
  folderId?: string;
  createdBy: number;
  updatedBy: number;
  created_at: number;
  updated_at: number;
  /** Kept up to date by an import source, and only removed with it. */
  isSynced: boolean;
}

/** Path under which a piece of content has its tags. */
export const contentPath = ({ type, id }: { type: string; id: string }): string => {
  if (type === "content_snippet") return contentSnippetPath(id);
  if (type === "internal_article") return internalArticlePath(id);
  return `/${type === "article" ? "articles" : type}/${id}`;
};

/** Adds an article, external page or file. */
export const addKnowledgeItem = (
  workspace: Workspace,
  given: Partial<Omit<KnowledgeItem, "contents">> & {
    type: KnowledgeItem["type"];
    title: string;
    contents?: (Partial<ArticleContent> & { locale: string })[];
  },
): KnowledgeItem => {
  const now = workspace.clock.seconds();
  const { contents = [], ...fields } = given;
  const item: KnowledgeItem = {
    id: workspace.ids.next("content"),
    body: "",
    audience_ids: [],
    ...UNAVAILABLE,
    createdBy: Number(OWNER_ID),
    updatedBy: Number(OWNER_ID),
    created_at: now,
    updated_at: fields.created_at ?? now,
    isSynced: false,
    ...fields,
    contents: contents.map((each) => ({
      id: workspace.ids.next("content"),
      title: given.title,
      body: given.body ?? "",
      state: "draft",
      audience_ids: [],
      ...UNAVAILABLE,
      ...each,
    })),
  };
  workspace.knowledgeItems.set(`${item.type} ${item.id}`, item);
  workspace.tagsOfContent(contentPath(item));
  return item;
};

/** The tags of a piece of content, each with the time it was applied. */
export const tagsOfContent = (workspace: Workspace, path: string): Map<string, number> => {
  const tags = workspace.contentTags.get(path) ?? new Map<string, number>();
  workspace.contentTags.set(path, tags);
  return tags;
};

/** A piece of content as search sees it. */
export interface Row {
  type: string;
  id: string;
  title: string;
  text: string;
  states: string[];
  locales: string[];
  folderId?: string;
  availability: Availability[];
  createdBy: number;
  updatedBy: number;
  created_at: number;
  updated_at: number;
  contents?: ArticleContent[];
}

const articleRow = (item: KnowledgeItem): Row => ({
  ...item,
  text: item.contents.map(({ title, body }) => `${title} ${body}`).join(" "),
  states: item.contents.map(({ state }) => state),
  locales: item.contents.map(({ locale }) => locale),
  availability: item.contents,
});

const flatRow = ({ contents: _, ...item }: KnowledgeItem): Row => ({
  ...item,
  text: `${item.title} ${item.body}`,
  states: ["published"],
  locales: ["en"],
  availability: [item],
});

/** All content, latest change first. */
export const contentRows = (workspace: Workspace): Row[] => {
  const snippets = [...workspace.contentSnippets.values()].map((snippet): Row => {
    const title = snippet.title ?? "";
    return {
      ...snippet,
      type: "content_snippet",
      title,
      text: [title, ...snippet.json_blocks.map(({ text }) => text)].join(" "),
      states: ["published"],
      locales: [snippet.locale],
      availability: [snippet],
      createdBy: Number(OWNER_ID),
      updatedBy: Number(OWNER_ID),
    };
  });
  const internal = [...workspace.internalArticles.values()].map(
    (article): Row => ({
      ...article,
      type: "internal_article",
      text: `${article.title} ${article.body_markdown}`,
      states: ["published"],
      locales: [article.locale],
      availability: [article],
      createdBy: article.author_id,
      updatedBy: article.owner_id,
    }),
  );
  const others = [...workspace.knowledgeItems.values()].map((item) =>
    item.type === "article" ? articleRow(item) : flatRow(item),
  );
  return [...snippets, ...internal, ...others].sort((a, b) => b.updated_at - a.updated_at);
};
