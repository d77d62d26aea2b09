import { jsonListInput, multilineInput, numericIdInput, textInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { isBlank } from "../../values/readers";
import { localeCode } from "../content/locales";

export const contentSnippetId = numericIdInput({
  label: "Content Snippet ID",
  required: true,
  example: "38",
  dataSource: "selectContentSnippet",
  of: "content snippet",
});

export const titleOptions = {
  label: "Title",
  max: 255,
  example: "How to reset a password",
  comments: "Title of the snippet, at most 255 characters.",
};

const blocks = jsonListInput({
  label: "Body Blocks",
  example: '[{"type":"paragraph","text":"Open Settings, then Security."}]',
  comments:
    "Text as a JSON list of blocks, as Get Content Snippet returns it in json_blocks. Either this or Body Markdown.",
});

const isBlock = (block: unknown) => isRecord(block) && typeof block.type === "string";

/** The text of a snippet, in one of two forms. */
export const snippetBodyInputs = {
  bodyMarkdown: multilineInput({
    label: "Body Markdown",
    example: "Open Settings, then Security.",
    comments: "Text as Markdown. Either this or Body Blocks.",
  }),
  jsonBlocks: {
    ...blocks,
    clean: (value: unknown) => {
      const list = blocks.clean(value);
      const wrong = list?.findIndex((block) => !isBlock(block)) ?? -1;
      if (wrong < 0) return list;
      throw new InputError(
        `Body Blocks, item ${wrong + 1}: a block is an object with a type, such as {"type":"paragraph","text":"…"}.`,
      );
    },
  },
};

/** The language of a snippet. @param more what happens without it */
export const localeInput = (more = "") => {
  const label = "Locale";
  const comments = `Code of a language that Fin speaks, such as en, fr or pt-BR.${more}`;
  return {
    ...textInput({ label, example: "fr", comments }),
    clean: (value: unknown) => (isBlank(value) ? undefined : localeCode(label, value)),
  };
};
