import {
  checkFields,
  flag,
  integer,
  isObject,
  type Json,
  list,
  nullable,
  oneOf,
  pick,
  text,
} from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import type { Call } from "../../server/route";
import type { Article, ArticleContent } from "../../workspace/articles";
import { defaultLocale } from "../../workspace/articles";
import { unknownAudience } from "../../workspace/audiences";
import { bodyForms, requireLocale } from "./shared";

/** What can be written of an article in one language, with the kinds of the values. */
const CONTENT = {
  title: text,
  description: text,
  body: text,
  body_markdown: text,
  author_id: integer,
  state: oneOf("published", "draft"),
  audience_ids: nullable(list),
  ai_chatbot_availability: flag,
  ai_copilot_availability: flag,
  ai_sales_agent_availability: flag,
};

/** What a draft takes; the rest of a request to stage one is ignored. */
const TEXT = ["title", "description", "author_id", "body", "body_markdown"];

const requireAuthor = ({ workspace }: Call, id: unknown) => {
  if (id === undefined) return;
  if (!workspace.admins.has(String(id))) throw invalid("author_id is invalid", "author_id");
  if (workspace.authorsWithoutRight.has(String(id))) {
    throw new ApiError(401, "unauthorized", "The author is not allowed to create articles");
  }
};

const readContent = (call: Call, given: Json): Json => {
  checkFields(given, CONTENT);
  if (given.body !== undefined && given.body_markdown !== undefined) {
    throw new ApiError(422, "parameter_invalid", "body and body_markdown are mutually exclusive");
  }
  if (unknownAudience(call.workspace, given.audience_ids) !== undefined) {
    throw new ApiError(404, "not_found", "Audience not found");
  }
  requireAuthor(call, given.author_id);
  const { body, body_markdown, ...fields } = pick(given, Object.keys(CONTENT));
  const audiences = "audience_ids" in fields ? { audience_ids: fields.audience_ids ?? [] } : {};
  return { ...fields, ...audiences, ...bodyForms(given) };
};

/** What was sent, by language; the fields of the article itself are those of the default language. */
export const readContents = (call: Call): Map<string, Json> => {
  const { body, workspace } = call;
  const own = readContent(call, body);
  const contents = new Map<string, Json>();
  const translations = body.translated_content ?? {};
  if (!isObject(translations)) throw invalid("translated_content is invalid", "translated_content");
  const { type, ...byLocale } = translations;
  for (const [locale, given] of Object.entries(byLocale)) {
    requireLocale(call, locale);
    if (!isObject(given)) throw invalid("translated_content is invalid", "translated_content");
    contents.set(locale, readContent(call, given));
  }
  const locale = defaultLocale(workspace);
  if (Object.keys(own).length > 0) contents.set(locale, { ...contents.get(locale), ...own });
  return contents;
};

/** What a draft takes of it. */
export const textFields = (fields: Json): Json => pick(fields, TEXT);

/** The audiences of the article itself win over those of its translations. */
export const shareAudiences = ({ body }: Call, contents: Iterable<ArticleContent>): void => {
  if (body.audience_ids === undefined) return;
  for (const content of contents) content.audience_ids = (body.audience_ids ?? []) as number[];
};

const SCHEDULES = ["scheduled_publish_at", "scheduled_unpublish_at"] as const;

/** The times that were sent, in seconds; null takes one back. */
export const readSchedules = ({ body, workspace }: Call, article?: Article) => {
  const given = SCHEDULES.filter((name) => body[name] !== undefined);
  if (given.length > 1) {
    throw invalid("Only one of scheduled_publish_at and scheduled_unpublish_at can be set");
  }
  const times = given.map((name): [string, number | null] => {
    if (body[name] === null) return [name, null];
    const seconds = typeof body[name] === "string" ? Date.parse(body[name]) / 1000 : Number.NaN;
    if (Number.isNaN(seconds)) throw invalid(`${name} must be an ISO 8601 timestamp`, name);
    if (seconds <= workspace.clock.seconds()) throw invalid(`${name} must be in the future`, name);
    return [name, Math.floor(seconds)];
  });
  if (body.scheduled_publish_at && body.state === "draft") {
    throw invalid("scheduled_publish_at cannot be combined with state draft");
  }
  const wasPublished =
    [...(article?.contents.values() ?? [])].some((content) => content.wasPublished) ||
    (!article && body.state === "published");
  if (body.scheduled_unpublish_at && !wasPublished) {
    throw invalid("scheduled_unpublish_at needs an article that has been published");
  }
  return Object.fromEntries(times);
};
