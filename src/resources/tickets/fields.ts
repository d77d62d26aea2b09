import { getList } from "../../client/getList";
import type { Client } from "../../client/types";
import { isRecord } from "../../values/objects";
import { labelOf } from "../common/picklist";
import { attributeLabel } from "./attributes";
import type { TicketType, TicketTypeAttribute } from "./types";

/**
 * @param keyOf what an attribute goes by
 * @returns the attributes of all ticket types, as fields to choose from
 */
export const ticketAttributeFields = async (
  client: Client,
  keyOf: (attribute: TicketTypeAttribute) => string,
) => {
  const { data } = await getList<TicketType>(client, "/ticket_types");
  return data.flatMap(({ name, ticket_type_attributes }) =>
    (ticket_type_attributes?.data ?? []).filter(isRecord).map((attribute) => ({
      key: keyOf(attribute),
      label: labelOf(attributeLabel(attribute), name),
    })),
  );
};
