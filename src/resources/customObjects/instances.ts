import { hasList, isIdentified } from "../../client/answers";
import { problemOf } from "../../client/apiProblem";
import { asOnePage } from "../../client/pagination/collect";
import { path } from "../../client/path";
import type { Client, Identified, List } from "../../client/types";
import { isRecord } from "../../values/objects";
import { customObjects } from "./access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances/custom_object_instance
export interface CustomObjectInstance extends Identified {
  /** Identifier of the type, such as "Order". */
  type: string;
  external_id?: string | null;
  custom_attributes?: Record<string, unknown> | null;
}

/** @returns the list of all instances of a type */
export const instanceList = (objectType: string) => ({
  url: path`/custom_object_instances/${objectType}`,
  largestPage: 150,
});

/** Intercom answered with success and did not keep all of what it was given. */
export class DroppedValuesError extends Error {
  override readonly name = "DroppedValuesError";
  readonly code = "dropped_values";
  readonly retryable = false;

  constructor(
    message: string,
    /** What Intercom holds now. */
    readonly saved: string[],
    /** What it does not hold. */
    readonly unsaved: string[],
  ) {
    super(message);
  }
}

const isUnknownInstance = (error: unknown): boolean => {
  const { status, message = "" } = problemOf(error) ?? {};
  return status === 404 && /^(custom )?object( instance)? not found/i.test(message);
};

/**
 * Looks up an External ID, which Intercom answers with a list or with the instance alone, depending
 * on the version of the API.
 * @returns the list, which is empty where no instance has the External ID
 */
export const instancesByExternalId = async (
  client: Client,
  objectType: string,
  externalId: string,
  params: object = {},
): Promise<List<CustomObjectInstance>> => {
  try {
    const { data } = await client.get(instanceList(objectType).url, {
      ...customObjects,
      params: { external_id: externalId, ...params },
      isExpected: (answer) => hasList("data")(answer) || isIdentified(answer),
    });
    return Array.isArray(data.data) ? data : asOnePage([data]);
  } catch (error) {
    if (isUnknownInstance(error)) return asOnePage([]);
    throw error;
  }
};

/**
 * Reads what an attribute refers to, in any of the forms that are known of it.
 * @returns the IDs; undefined for a value that refers to nothing, such as text
 */
export const referencedIds = (value: unknown): string[] | undefined => {
  if (value === undefined || value === null) return [];
  if (isRecord(value)) {
    if (Array.isArray(value.instances)) return referencedIds(value.instances);
    return isIdentified(value) ? [String(value.id)] : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  return value.map((each) => String(isRecord(each) ? each.id : each));
};
