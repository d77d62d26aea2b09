import {
  intercomIdInput,
  jsonInput,
  multilineInput,
  numericIdInput,
  selectInput,
  textInput,
  timeInput,
} from "../../inputs/builders";
import { isBlank } from "../../values/readers";
import { audienceIds } from "../audiences/inputs";
import { body, bodyMarkdown } from "../content/body";
import { LOCALES } from "../content/locales";
import { readTranslations } from "./translations";

const articleIdOptions = {
  label: "Article ID",
  example: "125",
  dataSource: "selectArticle",
  of: "article",
};

export const articleId = numericIdInput({ ...articleIdOptions, required: true });

/** Of the article to change, where another way leads to it too. */
export const knownArticleId = numericIdInput({
  ...articleIdOptions,
  more: "Left blank, the article of exactly this title is changed: that of the parent, or of any where Parent ID is blank.",
});

export const versionId = intercomIdInput({
  label: "Version ID",
  required: true,
  example: "301",
  dataSource: "selectArticleVersion",
  of: "version",
});

export const locale = selectInput({
  label: "Locale",
  example: "en",
  choices: LOCALES,
  comments: "Language of the help center to return. A language that it does not have is refused.",
});

const titleOptions = {
  label: "Title",
  example: "Reset the compressor",
  comments: "Title of the article, in the default language of the help center.",
};

export const requiredTitle = textInput({ ...titleOptions, required: true });
export const title = textInput(titleOptions);

const description = multilineInput({
  label: "Description",
  example: "What to do when it does not start",
  comments: "Short description, which the help center shows below the title.",
});

const authorIdOptions = {
  label: "Author ID",
  example: "991267646",
  dataSource: "selectAdmin",
  of: "teammate",
  more: "Readers see this teammate as the author, who must have the right to write articles.",
};

export const requiredAuthorId = numericIdInput({ ...authorIdOptions, required: true });
export const authorId = numericIdInput(authorIdOptions);

export const DRAFT = { label: "Draft", value: "draft" } as const;
export const PUBLISHED = { label: "Published", value: "published" } as const;

const translationsOptions = {
  label: "Translated Content",
  example: '{"fr":{"title":"Réinitialiser le compresseur","body":"<p>Appuyez sur Reset.</p>"}}',
};

const translationsInput = (comments: string) => ({
  ...jsonInput({ ...translationsOptions, comments }),
  clean: (value: unknown) =>
    isBlank(value) ? undefined : readTranslations(translationsOptions.label, value),
});

/** Text in further languages. */
export const translatedContent = translationsInput(
  "JSON object by language: title, description, body or body_markdown, author_id, state, audience_ids and ai_…_availability of each.",
);

/** The text below the title. */
export const textInputs = { body, bodyMarkdown, description };

/** What a draft takes. */
export const stagedInputs = {
  title,
  ...textInputs,
  authorId,
  translatedContent: translationsInput(
    "JSON object by language: title, description, body or body_markdown, and author_id of each.",
  ),
};

export const parentInputs = {
  parentId: numericIdInput({
    label: "Parent ID",
    example: "159",
    dataSource: "selectCollection",
    of: "collection or section",
    more: "The article stands in it. Parent Type says which of the two it is.",
  }),
  parentType: selectInput({
    label: "Parent Type",
    default: "collection",
    example: "section",
    choices: [
      { label: "Collection", value: "collection" },
      { label: "Section", value: "section" },
    ],
    comments: "What Parent ID is the ID of. Sent only together with it.",
  }),
};

/** The audiences of an article that exists, or may exist. */
export const replacedAudienceIds = {
  ...audienceIds,
  comments:
    "Audiences that Fin uses the article for, one ID per row, in all languages. Replaces those it has. Stays as it is when blank.",
};

export const scheduleInputs = {
  scheduledPublishAt: timeInput({
    label: "Scheduled Publish At",
    example: "2031-01-31T09:00:00Z",
    means: "When the article is published",
    isFuture: true,
    more: "Either this or Scheduled Unpublish At.",
  }),
  scheduledUnpublishAt: timeInput({
    label: "Scheduled Unpublish At",
    example: "2031-01-31T09:00:00Z",
    means: "When a published article is taken back",
    isFuture: true,
  }),
};
