import type { FinConversation } from "../workspace/finAgent";

/** What is answered to a message, with the address of the stream of Fin's events. */
export const presentFinConversation = ({ id, userId, status }: FinConversation, nowMs: number) => {
  const channel = encodeURIComponent(`fin_agent_api:app123:${id}`);
  const token = Buffer.from(`stream of ${id}`).toString("base64url");
  return {
    conversation_id: id,
    user_id: userId,
    status,
    created_at_ms: new Date(nowMs).toISOString(),
    sse_subscription_url: `https://realtime.example.com/event-stream?channels=${channel}&accessToken=eyJhbGciOi.${token}&rewind=2m`,
  };
};
