import type { ContentSnippet } from "../workspace/contentSnippets";

/** A content snippet, with the older doubles of two switches. */
export const presentContentSnippet = ({ isInProcedure: _, ...snippet }: ContentSnippet) => ({
  type: "content_snippet",
  ...snippet,
  body_markdown: snippet.json_blocks.map(({ text }) => text ?? "").join("\n\n"),
  chatbot_availability: Number(snippet.ai_chatbot_availability),
  copilot_availability: Number(snippet.ai_copilot_availability),
});
