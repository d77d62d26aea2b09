import { textInput } from "./build";

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
