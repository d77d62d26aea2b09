import { idInput, intercomIdInput } from "../../inputs/builders";

export const visitorUserId = idInput({
  of: "visitor in the Messenger",
  label: "Visitor User ID",
  example: "3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3",
  comments:
    "ID that the Messenger gave the visitor: 36 letters, digits and hyphens, as user_id in the result of Get Visitor.",
});

export const visitorId = intercomIdInput({
  label: "Visitor ID",
  example: "6762f30c1bb69f9f2193bc5e",
  of: "visitor",
  form: "24 letters and digits, as id in the result of Get Visitor.",
});
