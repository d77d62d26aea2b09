import type { AxiosInstance } from "axios";
import { InputError } from "../../client/errors";
import { path } from "../../client/path";
import type { TicketAttribute, TicketType } from "../../client/types";
import { changes } from "../shared/updateBody";

/** Settings that only attributes of one data type have. */
export interface TypedSettings {
  multiline?: boolean;
  listItems: string[];
  allowMultipleValues?: boolean;
}

const ONLY_FOR = { Multiline: "string", "List Items": "list", "Allow Multiple Values": "files" };

/**
 * The settings that fit the data type of an attribute.
 * @throws InputError for one that Intercom would ignore
 */
const typedSettings = (
  dataType: string,
  { multiline, listItems, allowMultipleValues }: TypedSettings,
) => {
  const given = {
    Multiline: multiline,
    "List Items": listItems.length > 0,
    "Allow Multiple Values": allowMultipleValues,
  };
  for (const [label, only] of Object.entries(ONLY_FOR)) {
    if (given[label as keyof typeof given] && dataType !== only) {
      throw new InputError(
        `${label}: only an attribute of the type ${only} has it, this one is of the type ${dataType}.`,
      );
    }
  }
  return {
    multiline: dataType === "string" ? multiline : undefined,
    list_items: listItems.length > 0 ? listItems.join(",") : undefined,
    allow_multiple_values: dataType === "files" ? allowMultipleValues : undefined,
  };
};

interface Visibility {
  requiredToCreate?: boolean;
  requiredToCreateForContacts?: boolean;
  visibleOnCreate?: boolean;
  visibleToContacts?: boolean;
}

const visibility = (attribute: Visibility) => ({
  required_to_create: attribute.requiredToCreate,
  required_to_create_for_contacts: attribute.requiredToCreateForContacts,
  visible_on_create: attribute.visibleOnCreate,
  visible_to_contacts: attribute.visibleToContacts,
});

/**
 * A new attribute as Intercom takes it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/createtickettypeattribute
 * @throws InputError for a list without items, or a setting that the data type does not have
 */
export const newTicketTypeAttribute = ({
  name,
  description,
  dataType,
  ...settings
}: { name: string; description: string; dataType: string } & Visibility & TypedSettings) => {
  if (dataType === "list" && settings.listItems.length === 0) {
    throw new InputError("List Items is required for an attribute of the type list.");
  }
  return {
    name,
    description,
    data_type: dataType,
    ...visibility(settings),
    ...typedSettings(dataType, settings),
  };
};

/** The data type of an attribute, read only when a setting depends on it. */
const dataTypeOf = async (client: AxiosInstance, ticketTypeId: string, attributeId: string) => {
  const { data } = await client.get<TicketType>(path`/ticket_types/${ticketTypeId}`);
  const attribute = data.ticket_type_attributes?.data.find(({ id }) => id === attributeId);
  if (attribute) return attribute.data_type;
  throw new InputError(
    `Attribute ID: the ticket type ${data.name} has no attribute with the ID "${attributeId}".`,
  );
};

/**
 * Changes the given settings of an attribute.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/updatetickettypeattribute
 * @throws InputError when nothing would change, or for a setting that the data type does not have
 */
export const updateTicketTypeAttribute = async (
  client: AxiosInstance,
  ticketTypeId: string,
  attributeId: string,
  {
    name,
    description,
    archived,
    ...settings
  }: { name?: string; description?: string; archived?: boolean } & Visibility & TypedSettings,
): Promise<TicketAttribute> => {
  const { multiline, allowMultipleValues, listItems } = settings;
  const isTyped =
    multiline !== undefined || allowMultipleValues !== undefined || listItems.length > 0;
  const typed = isTyped
    ? typedSettings(await dataTypeOf(client, ticketTypeId, attributeId), settings)
    : {};
  const { data } = await client.put<TicketAttribute>(
    path`/ticket_types/${ticketTypeId}/attributes/${attributeId}`,
    changes({ name, description, archived, ...visibility(settings), ...typed }, [], null),
  );
  return data;
};
