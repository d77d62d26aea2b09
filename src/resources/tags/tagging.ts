import { isIdentified } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { getList } from "../../client/getList";
import { runSteps, type Step } from "../../client/partialFailure";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { lowerCase } from "../../values/lowerCase";
import { unescapeHtml } from "../../values/unescapeHtml";
import { MatchError } from "../common/match";
import { findByCompanyId } from "../companies/find";
import { readTags } from "./access";
import type { Tag } from "./types";

/**
 * The tag with a name; capital letters do not matter. Looked up before a tag is removed, since
 * naming it in a request would create it.
 * @returns undefined when there is none
 */
export const findTagByName = async (client: Client, name: string): Promise<Tag | undefined> => {
  const { data } = await getList<Tag>(client, "/tags", readTags);
  // Intercom answers "&" as "&amp;".
  return data.find(
    (tag) => isIdentified(tag) && lowerCase(unescapeHtml(String(tag.name))) === lowerCase(name),
  );
};

/** More in one request may take Intercom longer than it lets a request last. */
const MAX_PER_REQUEST = 50;

interface Applied {
  /** The ID that Intercom gave the record, however the request named it. */
  id: string;
  tagged: boolean;
}

/** The answer to tagging; up to API version 2.15 it has no lists. */
interface TagResult extends Tag {
  users?: Applied[] | null;
  companies?: Applied[] | null;
}

/** A record by the ID that Intercom gave it, or a company by its Company ID. */
interface Target {
  id?: string;
  company_id?: string;
}

interface Tagging {
  kind: "users" | "companies";
  /** Name of the tag. */
  name: string;
  targets: Target[];
  untag: boolean;
}

const RECORDS = { users: "contacts", companies: "companies" };

const sendInParts = async (
  client: Client,
  { kind, name, targets, untag }: Tagging,
): Promise<TagResult> => {
  const rows = targets.map((target) => (untag ? { ...target, untag } : target));
  const answers: TagResult[] = [];
  const steps: Step[] = [];
  for (let start = 0; start < rows.length; start += MAX_PER_REQUEST) {
    const part = rows.slice(start, start + MAX_PER_REQUEST);
    steps.push([
      `${RECORDS[kind]} ${start + 1} to ${start + part.length}`,
      async () => {
        const body = { name, [kind]: part };
        answers.push((await client.post<TagResult>("/tags", body, { idempotent: true })).data);
      },
    ]);
  }
  await runSteps(steps, { safeToRerun: true });
  const first = answers[0] as TagResult;
  return first[kind] === undefined
    ? first
    : { ...first, [kind]: answers.flatMap((answer) => answer[kind] ?? []) };
};

const isCompanyAmong = async (client: Client, companyId: string, ids: Set<string>) => {
  try {
    return ids.has((await findByCompanyId(client, companyId)).id);
  } catch (error) {
    if (isNotFound(error) || error instanceof InputError) return false;
    throw error;
  }
};

/**
 * The targets that Intercom left out of its answer, which it does silently since API version 2.16.
 * The answer has only IDs that Intercom gave: a company named by its Company ID is looked up, unless
 * all are there.
 */
const leftOut = async (client: Client, targets: Target[], done: Set<string>): Promise<Target[]> => {
  if (done.size >= targets.length) return [];
  const missing: Target[] = [];
  for (const target of targets) {
    const { id, company_id = "" } = target;
    const isDone = id === undefined ? await isCompanyAmong(client, company_id, done) : done.has(id);
    if (!isDone) missing.push(target);
  }
  return missing;
};

/**
 * Adds a tag to records by its name, creating it where needed, or removes it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
 * @returns the tag, with the records
 * @throws MatchError that names the records Intercom does not know; the others are done
 */
export const tagAll = async (client: Client, tagging: Tagging): Promise<TagResult> => {
  const { kind, targets, untag } = tagging;
  const result = await sendInParts(client, tagging);
  const applied = result[kind];
  if (!applied) return result;
  const done = new Set(
    applied
      .filter(isIdentified)
      .filter(({ tagged }) => tagged !== untag)
      .map(({ id }) => id),
  );
  const missing = await leftOut(client, targets, done);
  if (missing.length === 0) return result;
  const idLabel = kind === "users" ? "Contact IDs" : "Intercom Company IDs";
  const reasons = [
    ["Company IDs", missing.flatMap(({ company_id }) => company_id ?? [])] as const,
    [idLabel, missing.flatMap(({ id }) => id ?? [])] as const,
  ]
    .filter(([, ids]) => ids.length > 0)
    .map(([label, ids]) => `${label}: Intercom does not know ${ids.join(", ")}.`);
  throw new MatchError(
    `${reasons.join(" ")} The tag "${tagging.name}" was ${untag ? "removed from" : "added to"} the others: ${done.size} of ${targets.length}.`,
    "not_found",
    missing.map(({ id, company_id = "" }) => id ?? company_id),
  );
};

/**
 * Companies to tag, by Company IDs, by the IDs that Intercom gave them, or both; each once.
 * @throws InputError when there are none
 */
export const companyTargets = (companyIds: string[], intercomCompanyIds: string[]): Target[] => {
  if (companyIds.length + intercomCompanyIds.length === 0) {
    throw new InputError("Company IDs or Intercom Company IDs: at least one is needed.");
  }
  return [
    ...[...new Set(companyIds)].map((company_id) => ({ company_id })),
    ...[...new Set(intercomCompanyIds)].map((id) => ({ id })),
  ];
};
