import {
  booleanInput,
  idInput,
  idListInput,
  intercomIdInput,
  textInput,
} from "../../inputs/builders";

/** The name of a tag. Blanks around it would make it another tag. */
export const newTagName = (comments: string, example = "independent") => {
  const { clean, ...rest } = textInput({ label: "Name", required: true, example, comments });
  return { ...rest, clean: (value: unknown) => clean(value).trim() };
};

/** The name of a tag that may exist already. */
export const tagNameInput = (comments: string, label = "Tag Name") => ({
  ...newTagName(comments),
  label,
  dataSource: "selectTagName",
});

/** For actions that add a tag or, with Untag, remove it. */
export const tagOrUntagName = tagNameInput(
  "Name of the tag; capital letters do not matter. A tag that does not exist is created, unless it is to be removed.",
  "Name",
);

export const untag = booleanInput({
  label: "Untag",
  comments: "When true, removes the tag from the contact instead of adding it.",
});

/** For actions that add a tag. */
export const tagName = tagNameInput(
  "Name of the tag; capital letters do not matter. A tag that does not exist is created.",
);

export const companyIds = idListInput({
  label: "Company IDs",
  dataSource: "selectCompanyByCompanyId",
  example: "6",
  comments:
    "Companies, one per row, by the Company ID set when they were created. More than 50 are sent in several requests.",
});

export const intercomCompanyIds = idListInput({
  label: "Intercom Company IDs",
  dataSource: "selectCompany",
  example: "667d608d8a68186f43bafd70",
  comments:
    "Companies, one per row, by the ID that Intercom gave them: 24 letters and digits. Can be used beside or instead of Company IDs.",
});

export const actingAdminId = idInput({
  label: "Admin ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments:
    "ID of the admin who is shown as the one who tagged. Left blank, the admin of the connection.",
});

export const tagId = intercomIdInput({
  label: "Tag ID",
  required: true,
  example: "17513",
  dataSource: "selectTag",
  of: "tag",
});
