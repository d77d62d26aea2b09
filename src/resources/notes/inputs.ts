import { idInput, multilineInput, perPageInput } from "../../inputs/builders";

export const noteBody = multilineInput({
  label: "Body",
  required: true,
  example: "Prefers a call in the morning.",
  comments: "Text of the note: plain text or HTML.",
});

export const noteAuthorId = idInput({
  label: "Admin ID",
  example: "991267645",
  dataSource: "selectAdmin",
  comments:
    "ID of the admin who writes the note. Left blank, it is the admin behind the access token.",
});

export const notesPerPage = perPageInput({ of: "Notes", usual: 50, example: "25" });
