import { idInput, switchInput, textInput } from "./build";

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

export const taggedArticleId = idInput({
  label: "Article ID",
  required: true,
  example: "125",
  comments: "ID that Intercom gave the article.",
});

export const taggedInternalArticleId = idInput({
  label: "Internal Article ID",
  required: true,
  example: "142",
  comments: "ID that Intercom gave the internal article.",
});

export const taggedContentSnippetId = idInput({
  label: "Content Snippet ID",
  required: true,
  example: "38",
  comments: "ID that Intercom gave the content snippet.",
});

export const taggingAdminId = idInput({
  label: "Admin ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments:
    "ID of the admin who is shown as the one who tagged. Left blank, the admin of the connection.",
});
