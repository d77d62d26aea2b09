import { getList } from "../../client/getList";
import type { Client } from "../../client/types";
import { attributeField } from "../common/fieldPicklist";
import type { ConversationAttribute } from "./types";

/** @returns the attributes that conversations can have, as fields to choose from */
export const conversationAttributeFields = async (client: Client) => {
  const { data } = await getList<ConversationAttribute>(client, "/conversations/attributes");
  return data.map(attributeField);
};
