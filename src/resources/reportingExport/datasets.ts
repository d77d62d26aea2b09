import { getList } from "../../client/getList";
import type { Client, List } from "../../client/types";
import { suggestion } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { unescapeHtml } from "../../values/unescapeHtml";

/** A column of a dataset. */
export interface ReportingAttribute {
  id: string;
  /** The one that a request may name: columns of several kinds can have the same ID. */
  qualified_id: string;
  name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/reporting-data-export
export interface ReportingDataset {
  id: string;
  name: string;
  description?: string;
  attributes?: ReportingAttribute[];
  [field: string]: unknown;
}

/** Reads the datasets with their attributes. */
export const readDatasets = (client: Client): Promise<List<ReportingDataset>> =>
  getList<ReportingDataset>(client, "/export/reporting_data/get_datasets");

/**
 * Reads the attributes of a dataset.
 * @throws InputError for an unknown dataset
 */
export const readAttributes = async (
  client: Client,
  datasetId: string,
): Promise<ReportingAttribute[]> => {
  const { data } = await readDatasets(client);
  const dataset = data.find(({ id }) => id === datasetId);
  if (dataset) return (dataset.attributes ?? []).filter(isRecord);
  const ids = data.map(({ id }) => id);
  throw new InputError(
    [`Dataset ID: there is no dataset "${datasetId}".`, suggestion(datasetId, ids)]
      .filter(Boolean)
      .join(" "),
  );
};

const LABEL = "Attributes";

/** A prefix and a name. A label may have a dot too, but goes on with a space. */
const QUALIFIED = /^[a-z][\w-]*\.\S/i;

const listed = (attributes: ReportingAttribute[]): string =>
  attributes.map((each) => each.qualified_id).join(" or ");

const qualified = (given: string, attributes: ReportingAttribute[]): string => {
  const word = given.toLowerCase();
  if (attributes.some((each) => each.qualified_id === given)) return given;
  const named = attributes.filter(({ name }) => unescapeHtml(name).toLowerCase() === word);
  const [only, ...others] = named;
  if (only && others.length === 0) return only.qualified_id;
  if (only) {
    throw new InputError(`${LABEL}: "${given}" is the name of several: write ${listed(named)}.`);
  }
  // A dataset may have more than its list says.
  if (QUALIFIED.test(given)) return given;
  const plain = attributes.filter(({ id }) => id === given);
  if (plain.length > 0) {
    throw new InputError(
      `${LABEL}: "${given}" is an ID without its prefix, which Intercom refuses: write ${listed(plain)}.`,
    );
  }
  const names = attributes.map(({ name }) => unescapeHtml(name));
  throw new InputError(
    [`${LABEL}: the dataset has no "${given}".`, suggestion(given, names)]
      .filter(Boolean)
      .join(" "),
  );
};

/**
 * @param given qualified IDs or names of attributes
 * @returns their qualified IDs. The dataset is only read where something else was given.
 * @throws InputError for an ID without its prefix, and for a name that none or several have
 */
export const qualifiedIds = async (
  client: Client,
  datasetId: string,
  given: string[],
): Promise<string[]> => {
  if (given.every((each) => QUALIFIED.test(each))) return given;
  const attributes = await readAttributes(client, datasetId);
  return given.map((each) => qualified(each, attributes));
};
