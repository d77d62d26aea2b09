import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const readTags: Access = { permission: "Read tags", advice };
export const writeTags: Access = { permission: "Write tags", advice };
export const readAndWriteArticles: Access = { permission: "Read and write articles", advice };
export const readAndWriteContentSnippets: Access = {
  permission: "Read and write content snippets",
  advice,
};
