import { hasList } from "./answers";
import type { Client, List, RequestConfig } from "./types";

/**
 * A list that Intercom answers in one piece.
 * @returns Intercom's answer, with the records under `data`
 */
export const getList = async <Item>(
  client: Client,
  url: string,
  config: RequestConfig = {},
): Promise<List<Item>> =>
  (await client.get<List<Item>>(url, { ...config, isExpected: hasList("data") })).data;
