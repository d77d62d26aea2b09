import { numericIdInput, perPageInput, textInput } from "../../inputs/builders";

export const internalArticleId = numericIdInput({
  label: "Internal Article ID",
  required: true,
  example: "142",
  dataSource: "selectInternalArticle",
  of: "internal article",
});

export const titleOptions = {
  label: "Title",
  example: "Handling refunds",
  comments: "Title of the internal article.",
};

const adminOf = (person: string) => ({
  label: `${person} ID`,
  dataSource: "selectAdmin",
  of: "teammate",
});

export const authorOptions = {
  ...adminOf("Author"),
  example: "991267645",
  more: "Shown as the author.",
};

export const ownerOptions = {
  ...adminOf("Owner"),
  example: "991267646",
  more: "Responsible for the internal article.",
};

export const title = textInput(titleOptions);

/** The page size of lists of internal articles. @param usual how many Intercom returns by itself */
export const internalArticlesPerPage = (usual: string) =>
  perPageInput({ of: "Internal articles", usual, example: "20" });
