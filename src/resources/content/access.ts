import type { Access, Advice } from "../../client/access";

const unknownTags: Advice = {
  when: ({ status, code, message = "" }) =>
    status === 422 && code === "parameter_invalid" && /\btag/i.test(message),
  say: () =>
    "Add Tag IDs and Remove Tag IDs must be those of tags that exist and are not archived; Select Tag lists them",
};

export const readContent: Access = { permission: "Read content" };
export const writeContent: Access = { permission: "Write content", advice: [unknownTags] };
