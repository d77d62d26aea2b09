import { jsonInput, multilineInput, numericIdInput, textInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { choice, text } from "../../values/readers";
import { LOCALES } from "../content/locales";

export const collectionId = numericIdInput({
  label: "Collection ID",
  required: true,
  example: "159",
  dataSource: "selectCollection",
  of: "collection",
});

const parentIdOptions = {
  label: "Parent Collection ID",
  dataSource: "selectCollection",
  of: "collection around it",
};

export const parentId = numericIdInput({
  ...parentIdOptions,
  example: "159",
  more: "At the top level when blank.",
});
export const newParentId = numericIdInput({
  ...parentIdOptions,
  example: "161",
  more: "Stays where it is when blank; Clear Fields moves it to the top level.",
});

const helpCenterIdOptions = {
  label: "Help Center ID",
  example: "7",
  dataSource: "selectHelpCenter",
  of: "help center",
};

export const helpCenterId = numericIdInput({ ...helpCenterIdOptions, required: true });
export const newCollectionHelpCenterId = numericIdInput({
  ...helpCenterIdOptions,
  more: "The default help center when blank; a collection stays where it was created.",
});

export const redirectId = numericIdInput({
  label: "Redirect ID",
  required: true,
  example: "26",
  dataSource: "selectHelpCenterRedirect",
  of: "redirect",
});

const collectionNameOptions = {
  label: "Name",
  example: "Guides",
  comments: "Name of the collection in the default language of the help center.",
};

export const requiredCollectionName = textInput({ ...collectionNameOptions, required: true });
export const collectionName = textInput(collectionNameOptions);

export const collectionDescription = multilineInput({
  label: "Description",
  example: "Everything about the first days.",
  comments: "What is in the collection, in the default language of the help center.",
});

const FIELDS = ["name", "description"];
const isLanguage = (code: string) => LOCALES.some(({ value }) => value === code);

/** The texts of one language; a null is what Intercom answers where there is none. */
const readTexts = (place: string, texts: unknown) => {
  if (texts === null) return null;
  if (!isRecord(texts)) {
    throw new InputError(`${place}: it must be an object with ${FIELDS.join(" and ")}.`);
  }
  const fields = Object.entries(texts).map(([name, value]) => {
    if (name === "type" || value === null) return [name, value];
    const field = choice(FIELDS)(place, name);
    return [field, text(`${place}, ${field}`, value)];
  });
  return Object.fromEntries(fields);
};

const translations = jsonInput({
  label: "Translated Content",
  example: '{"fr":{"name":"Guides pratiques","description":"Les premiers jours."}}',
  comments:
    "Names and descriptions in further languages of a multilingual help center: a JSON object by language code, each with name and description.",
});

/** Texts by language, in the form that Get Collection returns. */
export const translatedContent = {
  ...translations,
  clean: (value: unknown): Record<string, unknown> | undefined => {
    const given = translations.clean(value);
    if (given === undefined) return undefined;
    const { label } = translations;
    const languages = Object.entries(given).map(([code, texts]) => {
      if (code === "type") return [code, texts];
      if (isLanguage(code)) return [code, readTexts(`${label}, ${code}`, texts)];
      throw new InputError(
        `${label}: "${code}" is no language of help centers. Give a code such as fr or pt-BR.`,
      );
    });
    return Object.fromEntries(languages);
  },
};
