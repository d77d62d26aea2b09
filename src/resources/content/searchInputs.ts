import {
  choiceListInput,
  limitedTextInput,
  numericIdListInput,
  selectInput,
  textListInput,
  timeInput,
} from "../../inputs/builders";
import { localeCode } from "./locales";

const types = choiceListInput({
  label: "Content Types",
  example: "snippet",
  choices: [
    { label: "Article", value: "article" },
    { label: "Internal Article", value: "internal_article" },
    { label: "Content Snippet", value: "snippet" },
    { label: "External Content", value: "external_content" },
    { label: "File", value: "file_source_content" },
  ],
  comments: "Kinds of content, one per row, in place of those that Intercom searches by itself.",
});

/** The results name the type of a snippet otherwise than the filter does. */
const asFilter = (type: unknown) => (type === "content_snippet" ? "snippet" : type);

const codes = textListInput({
  label: "Locales",
  example: "fr",
  comments: "Only content in one of these languages: codes such as en, fr or pt-BR, one per row.",
});

const tag = { dataSource: "selectTag", example: "17513", of: "tag" };
const admin = { dataSource: "selectAdmin", example: "991267646", of: "admin" };

const stateInput = (label: string, who: string) =>
  selectInput({
    label,
    example: "on",
    choices: [
      { label: "On", value: "on" },
      { label: "Off", value: "off" },
    ],
    comments: `Only content that ${who} may use (On), or may not use (Off).`,
  });

const timeFilter = (label: string, when: string) =>
  timeInput({ label, means: `Only content ${when}` });

/** What content is found by. */
export const contentFilters = {
  query: limitedTextInput({
    label: "Query",
    max: 500,
    example: "refund",
    comments:
      "Text in the title or body, at most 500 characters. Left blank, the newest content comes first.",
  }),
  contentTypes: {
    ...types,
    clean: (value: unknown) => types.clean([value].flat().map(asFilter)),
  },
  states: choiceListInput({
    label: "States",
    example: "published",
    choices: [
      { label: "Published", value: "published" },
      { label: "Draft", value: "draft" },
    ],
    comments: "Only content in one of these states, one per row.",
  }),
  locales: {
    ...codes,
    clean: (value: unknown) => codes.clean(value).map((code) => localeCode("Locales", code)),
  },
  tagIds: numericIdListInput({
    ...tag,
    label: "Tag IDs",
    comments: "Only content with one of these tags, or with none of them: see Tag Operator.",
  }),
  tagOperator: selectInput({
    label: "Tag Operator",
    default: "IN",
    example: "NIN",
    choices: [
      { label: "Has at least one of the tags", value: "IN" },
      { label: "Has none of the tags", value: "NIN" },
    ],
    comments: "How content is compared with Tag IDs.",
  }),
  anyTagIds: numericIdListInput({
    ...tag,
    label: "Any Tag IDs",
    comments: "Only content with at least one of these tags. Either this or Tag IDs.",
  }),
  folderIds: numericIdListInput({
    label: "Folder IDs",
    example: "610",
    of: "folder",
    comments:
      "Only content in one of these folders: whole numbers, one per row. The Intercom API lists folders from version 2.17 on, by GET /folders.",
  }),
  finServiceState: stateInput("Fin State", "Fin, answering customers,"),
  copilotState: stateInput("Copilot State", "Copilot"),
  finSalesState: stateInput("Sales Agent State", "Fin's sales agent"),
  createdByIds: numericIdListInput({
    ...admin,
    label: "Created by IDs",
    comments: "Only content that one of these admins created, one ID per row.",
  }),
  lastUpdatedByIds: numericIdListInput({
    ...admin,
    label: "Last Updated by IDs",
    comments: "Only content that one of these admins changed last, one ID per row.",
  }),
  createdAtAfter: timeFilter("Created After", "created at this time or later"),
  createdAtBefore: timeFilter("Created Before", "created at this time or earlier"),
  updatedAtAfter: timeFilter("Updated After", "changed last at this time or later"),
  updatedAtBefore: timeFilter("Updated Before", "changed last at this time or earlier"),
};
