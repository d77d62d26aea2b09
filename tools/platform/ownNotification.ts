/** A trigger with an example of its result; nothing in here needs Node, so that a page can read it. */
interface WithExample {
  examplePayload?: unknown;
}

/** A request body that the trigger's own example of its result was made of, if it tells. */
export const ownBody = ({ examplePayload }: WithExample): string => {
  const { payload } = (examplePayload ?? {}) as { payload?: { body?: { data?: unknown } } };
  const data = payload?.body?.data;
  if (typeof data !== "object" || data === null) return "{}";
  const { notification, event, request } = data as Record<string, unknown>;
  return JSON.stringify(notification ?? event ?? request ?? data, null, 2);
};

/** How the trigger's example was signed, by what it was made of. */
export const ownHeader = ({ examplePayload }: WithExample): string => {
  const text = JSON.stringify(examplePayload ?? {});
  if (text.includes('"notification":')) return "X-Hub-Signature";
  return text.includes('"request":') ? "X-Body-Signature" : "X-Fin-Agent-API-Webhook-Signature";
};
