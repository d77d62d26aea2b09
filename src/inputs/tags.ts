import { switchInput, textInput } from "./build";

export const tagName = textInput({
  label: "Name",
  required: true,
  example: "independent",
  comments:
    "Name of the tag. Capital letters do not matter: when a tag with this name exists, it is returned.",
});

export const newTagName = textInput({
  label: "Name",
  required: true,
  example: "Independent",
  comments: "New name of the tag.",
});

export const taggingName = textInput({
  label: "Name",
  required: true,
  example: "independent",
  comments:
    "Name of the tag; capital letters do not matter. A tag that does not exist is created, unless it is to be removed.",
});

export const untag = switchInput({
  label: "Untag",
  comments: "When true, removes the tag from the contact instead of adding it.",
});
