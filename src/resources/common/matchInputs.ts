import { selectInput } from "../../inputs/builders";

export const severalMatches = selectInput({
  label: "When Several Match",
  default: "error",
  example: "newest",
  choices: [
    { label: "Fail and name them", value: "error" },
    { label: "Take the oldest", value: "oldest" },
    { label: "Take the newest", value: "newest" },
  ],
  comments: "What happens when several users, or several leads, answer to the description.",
});

export const whenNotFound = selectInput({
  label: "When Not Found",
  default: "error",
  example: "empty",
  choices: [
    { label: "Fail", value: "error" },
    { label: "Return nothing", value: "empty" },
  ],
  comments: "What happens when nothing is found: an error, or null as the result.",
});
