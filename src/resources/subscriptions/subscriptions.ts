import { getList } from "../../client/getList";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies } from "../contacts/access";
import type { SubscriptionType } from "./types";

const list = async (client: Client, url: string): Promise<List<SubscriptionType>> =>
  await getList<SubscriptionType>(client, url, { ...readUsersAndCompanies });

/** All subscription types of the workspace. */
export const listSubscriptionTypes = (client: Client) => list(client, "/subscription_types");

/** The subscription types for which a contact has made a choice; the others are at their default. */
export const listContactSubscriptions = (client: Client, contactId: string) =>
  list(client, path`/contacts/${contactId}/subscriptions`);

const find = ({ data }: List<SubscriptionType>, id: string) => data.find((type) => type.id === id);

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
  const type = find(await listSubscriptionTypes(client), typeId);
  if (!type) {
    throw new InputError(`Subscription Type ID: there is no subscription type "${typeId}".`);
  }
  const { id, consent_type } = type;
  if (subscribed === (consent_type === "opt_in")) {
    const url = path`/contacts/${contactId}/subscriptions`;
    return (await client.post(url, { id, consent_type }, { idempotent: true })).data;
  }
  if (!find(await listContactSubscriptions(client, contactId), id)) return type;
  return (await client.delete(path`/contacts/${contactId}/subscriptions/${id}`)).data;
};
