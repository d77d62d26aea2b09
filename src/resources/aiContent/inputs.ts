import {
  idInput,
  multilineInput,
  numericIdInput,
  numericIdListInput,
  selectInput,
  textInput,
  urlInput,
} from "../../inputs/builders";
import { InputError } from "../../values/inputError";

const sourceIdOptions = {
  label: "Content Import Source ID",
  example: "33",
  dataSource: "selectContentImportSource",
  of: "content import source",
};

export const sourceId = numericIdInput({ ...sourceIdOptions, required: true });

/** The source of a page, where it can be left as it is. */
export const otherSourceId = numericIdInput({
  ...sourceIdOptions,
  more: "The page moves to this source.",
});

export const pageId = numericIdInput({
  label: "External Page ID",
  required: true,
  example: "7021",
  dataSource: "selectExternalPage",
  of: "external page",
});

const PRIVATE_HOST = /^\[|^[\d.]+$|(^|\.)(localhost|local|internal|lan)$|^[^.]+$/i;

/** Text that nobody can reach from outside is no URL of a source. */
const publicUrl = <Given extends { label: string; clean: (value: unknown) => string | undefined }>(
  input: Given,
): Given => ({
  ...input,
  clean: (value: unknown) => {
    const url = input.clean(value);
    if (url && PRIVATE_HOST.test(new URL(url).hostname)) {
      throw new InputError(
        `${input.label}: "${url}" has no public domain name, such as help.example.com.`,
      );
    }
    return url;
  },
});

const sourceUrlOptions = {
  label: "URL",
  example: "https://help.example.com",
  comments: "Root of the source, with https:// or http:// and a public domain name.",
};

export const requiredSourceUrl = publicUrl(urlInput({ ...sourceUrlOptions, required: true }));
export const sourceUrl = publicUrl(
  urlInput({
    ...sourceUrlOptions,
    example: "https://support.example.com",
    comments: `${sourceUrlOptions.comments} Can only change where Sync Behavior is API.`,
  }),
);

export const status = selectInput({
  label: "Status",
  example: "deactivated",
  choices: [
    { label: "Active", value: "active" },
    { label: "Deactivated", value: "deactivated" },
  ],
  comments: "Whether the source is in use. A new one is active when blank.",
});

/** Audience IDs, of which "[]" stands for none; undefined when blank. */
const clearableAudienceIds = (comments: string) => {
  const label = "Audience IDs";
  const ids = numericIdListInput({
    label,
    example: "4101",
    dataSource: "selectAudience",
    of: "audience",
    comments: `${comments} [] in a row takes all audiences away.`,
  });
  const isNone = (value: unknown) => [value].flat().map(String).join().trim() === "[]";
  const clean = (value: unknown): number[] | undefined => {
    if (isNone(value)) return [];
    const given = ids.clean(value);
    return given.length > 0 ? given : undefined;
  };
  return { ...ids, clean };
};

export const sourceAudienceIds = clearableAudienceIds(
  "Audiences of the source's new pages, one ID per row.",
);
export const pageAudienceIds = clearableAudienceIds(
  "Audiences of the page, one ID per row. Those of its source, or as before, when blank.",
);

const LANGUAGE = /^[a-z]{2,3}([-_][a-z0-9]+)*$/i;

const localeInput = <const Given extends { default?: string; comments: string }>(
  options: Given,
) => {
  const label = "Locale";
  const input = textInput({ ...options, label, example: "en" });
  const clean = (value: unknown) => {
    const locale = input.clean(value)?.trim() ?? options.default;
    if (locale === undefined || LANGUAGE.test(locale)) return locale as string | Given["default"];
    throw new InputError(`${label}: "${locale}" is not the code of a language, such as en.`);
  };
  return { ...input, clean };
};

const LOCALE = "Code of the page's language, en for most";

const pageOptions = {
  externalId: {
    label: "External ID",
    example: "reset-password",
    comments: "ID of the page in the system it comes from, unique within the source.",
  },
  title: { label: "Title", example: "Reset a password", comments: "Title of the page." },
  html: {
    label: "HTML",
    example: "<p>Choose <b>Forgot password</b>.</p>",
    comments: "Content of the page as HTML, which Intercom may rewrite.",
  },
  url: {
    label: "URL",
    example: "https://help.example.com/reset-password",
    comments: "Address that Fin links to in its answers.",
  },
};

/** The fields of a page that is written as a whole. */
export const pageInputs = {
  externalId: idInput({ ...pageOptions.externalId, required: true }),
  title: textInput({ ...pageOptions.title, required: true }),
  html: multilineInput({ ...pageOptions.html, required: true }),
  url: urlInput({
    ...pageOptions.url,
    comments: `${pageOptions.url.comments} Without one, Fin names no source.`,
  }),
  locale: localeInput({ default: "en", comments: `${LOCALE}.` }),
};

/** The fields of a page that are changed one by one. */
export const pageChangeInputs = {
  title: textInput(pageOptions.title),
  html: multilineInput(pageOptions.html),
  url: urlInput(pageOptions.url),
  locale: localeInput({ comments: `${LOCALE}.` }),
  externalId: idInput(pageOptions.externalId),
};

/** What each choice sends. */
const SENT = { true: true, false: false, unchanged: undefined };

/** Yes unless another choice is made: what Intercom does by itself keeps new pages from Fin. */
const availability = (label: string, user: string, unchanged: string) => {
  const choice = selectInput({
    label,
    default: "true",
    example: "false",
    choices: [
      { label: "Yes", value: "true" },
      { label: "No", value: "false" },
      { label: "Leave unchanged", value: "unchanged" },
    ],
    comments: `Whether ${user} may use the content. ${unchanged}`,
  });
  return { ...choice, clean: (value: unknown) => SENT[choice.clean(value) ?? "true"] };
};

/** Who may use pages. @param unchanged a sentence on the choice to leave it unchanged */
export const availabilityInputs = (unchanged: string) => ({
  finAvailability: availability(
    "Available to Fin",
    "Fin AI Agent, which answers customers,",
    unchanged,
  ),
  copilotAvailability: availability(
    "Available to Copilot",
    "Copilot, which helps teammates,",
    unchanged,
  ),
});
