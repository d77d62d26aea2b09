import { hasList } from "./answers";
import { onlyRecords } from "./pagination/walk";
import type { Client, List, RequestConfig } from "./types";

/**
 * A list that Intercom answers in one piece.
 * @param key where the answer holds the records
 * @returns Intercom's answer, with the records under `data`
 */
export const getList = async <Item>(
  client: Client,
  url: string,
  config: RequestConfig = {},
  key = "data",
): Promise<List<Item>> => {
  const answer = await client.get(url, { ...config, isExpected: hasList(key) });
  const { [key]: data, ...list } = answer.data;
  return onlyRecords({ ...list, data }, client.defaults.log);
};
