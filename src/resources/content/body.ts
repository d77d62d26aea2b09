import { multilineInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";

export const body = multilineInput({
  label: "Body",
  example: "<p>Press Reset for five seconds.</p>",
  comments: "Text as HTML, which Intercom rewrites in its own form. Either this or Markdown.",
});

export const bodyMarkdown = multilineInput({
  label: "Body Markdown",
  example: "Press **Reset** for five seconds.",
  comments: "Text as Markdown. Either this or Body. Only Markdown comes back as it was sent.",
});

/**
 * @returns the body in the one form that it was given in
 * @throws InputError when it was given in both
 */
export const bodyFields = (given: { body?: string; bodyMarkdown?: string }) => {
  if (given.body !== undefined && given.bodyMarkdown !== undefined) {
    throw new InputError("Body and Body Markdown are both filled in: remove one.");
  }
  return { body: given.body, body_markdown: given.bodyMarkdown };
};
