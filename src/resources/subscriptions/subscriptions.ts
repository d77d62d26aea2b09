import { isIdentified } from "../../client/answers";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies } from "../contacts/access";
import type { SubscriptionType } from "./types";

const findType = async (client: Client, url: string, id: string) => {
  const { data } = await getList<SubscriptionType>(client, url, readUsersAndCompanies);
  return data.find((type) => isIdentified(type) && String(type.id) === id);
};

/**
 * Lets a contact receive the messages of a subscription type, or no longer receive them.
 * Intercom records a choice: adding an opt-in type to a contact subscribes it, while adding an
 * opt-out type unsubscribes it. Taking the choice back does the reverse.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/attachsubscriptiontypetocontact
 * @returns the subscription type
 * @throws InputError when the workspace has no such subscription type
 */
export const setSubscribed = async (
  client: Client,
  contactId: string,
  typeId: string,
  subscribed: boolean,
): Promise<SubscriptionType> => {
  const type = await findType(client, "/subscription_types", typeId);
  if (!type) {
    throw new InputError(`Subscription Type ID: there is no subscription type "${typeId}".`);
  }
  const { id, consent_type } = type;
  const url = path`/contacts/${contactId}/subscriptions`;
  if (subscribed === (consent_type === "opt_in")) {
    return (await client.post(url, { id, consent_type }, { idempotent: true })).data;
  }
  if (!(await findType(client, url, id))) return type;
  return (await client.delete(path`/contacts/${contactId}/subscriptions/${id}`)).data;
};
