import type { LocalIntercom } from "../../tools/intercom";

/** Calls a local Intercom as "METHOD /path", without the component. @returns the JSON it answers */
export const call = async <Body = Record<string, unknown>>(
  { url, token }: Pick<LocalIntercom, "url" | "token">,
  operation: string,
  body?: object,
  version = "2.16",
): Promise<Body> => {
  const [method = "", path = ""] = operation.split(" ");
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "intercom-version": version,
      "content-type": "application/json",
    },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
  return answer as Body;
};
