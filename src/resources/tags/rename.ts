import type { AxiosInstance } from "axios";
import type { Tag } from "../../client/types";

/**
 * Gives a tag another name.
 * @throws Error when Intercom answers about another tag, because the ID or the name is taken
 */
export const renameTag = async (client: AxiosInstance, id: string, name: string): Promise<Tag> => {
  // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
  const { data } = await client.post<Tag>("/tags", { id, name }, { repeatable: true });
  if (data.id === id) return data;
  throw new Error(
    `Tag ID: Intercom did not rename the tag ${id}; "${data.name}" is the tag ${data.id}.`,
  );
};
