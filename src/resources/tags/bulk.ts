import { isNotFound } from "../../client/apiProblem";
import { runSteps, type Step } from "../../client/partialFailure";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { findByCompanyId } from "../companies/companies";
import type { Tag } from "./types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag

/** More in one request may take Intercom longer than it lets a request last. */
const MOST_PER_REQUEST = 50;

interface Applied {
  /** The ID that Intercom gave the record, however it was named. */
  id: string;
  tagged: boolean;
}

/** The answer to tagging; up to API version 2.15 it has no lists. */
export interface TagResult extends Tag {
  users?: Applied[] | null;
  companies?: Applied[] | null;
}

type Kind = "users" | "companies";

interface Target {
  id?: string;
  company_id?: string;
}

interface Work {
  kind: Kind;
  name: string;
  targets: Target[];
  untag: boolean;
}

const WORDS = { users: "contacts", companies: "companies" };

const send = async (client: Client, work: Work): Promise<TagResult> => {
  const { kind, name, untag } = work;
  const targets = work.targets.map((target) => (untag ? { ...target, untag } : target));
  const answers: TagResult[] = [];
  const steps: Step[] = [];
  for (let start = 0; start < targets.length; start += MOST_PER_REQUEST) {
    const part = targets.slice(start, start + MOST_PER_REQUEST);
    steps.push([
      `${WORDS[kind]} ${start + 1} to ${start + part.length}`,
      async () => {
        const body = { name, [kind]: part };
        answers.push((await client.post<TagResult>("/tags", body, { idempotent: true })).data);
      },
    ]);
  }
  await runSteps(steps, { isResumable: true });
  const [first] = answers;
  if (!first) throw new InputError(`There are no ${WORDS[kind]} to tag.`);
  return first[kind] === undefined
    ? first
    : { ...first, [kind]: answers.flatMap((answer) => answer[kind] ?? []) };
};

/** Whether a company with an id of the caller's own is among the tagged ones. */
const isTagged = async (client: Client, companyId: string, tagged: Set<string>) => {
  try {
    return tagged.has((await findByCompanyId(client, companyId)).id);
  } catch (error) {
    if (isNotFound(error) || error instanceof InputError) return false;
    throw error;
  }
};

/**
 * The targets that Intercom left out of its answer, which it does without a word since API version
 * 2.16. The answer has Intercom's own IDs only: a company named otherwise is looked up, unless all
 * are there.
 */
const leftOut = async (
  client: Client,
  targets: Target[],
  tagged: Set<string>,
): Promise<Target[]> => {
  if (tagged.size >= targets.length) return [];
  const missing: Target[] = [];
  for (const target of targets) {
    const { id, company_id = "" } = target;
    const found = id === undefined ? await isTagged(client, company_id, tagged) : tagged.has(id);
    if (!found) missing.push(target);
  }
  return missing;
};

export const tagAll = async (client: Client, work: Work): Promise<TagResult> => {
  const { kind, targets, untag } = work;
  const result = await send(client, work);
  const applied = result[kind];
  if (!applied) return result;
  const done = new Set(applied.filter(({ tagged }) => tagged !== untag).map(({ id }) => id));
  const missing = await leftOut(client, targets, done);
  if (missing.length === 0) return result;
  const idLabel = kind === "users" ? "Contact IDs" : "Intercom Company IDs";
  const reasons = [
    ["Company IDs", missing.flatMap(({ company_id }) => company_id ?? [])] as const,
    [idLabel, missing.flatMap(({ id }) => id ?? [])] as const,
  ]
    .filter(([, ids]) => ids.length > 0)
    .map(([label, ids]) => `${label}: Intercom does not know ${ids.join(", ")}.`);
  throw new Error(
    `${reasons.join(" ")} The tag "${result.name}" was ${untag ? "removed from" : "added to"} the others: ${done.size} of ${targets.length}.`,
  );
};

/** Companies by the caller's own IDs, by those of Intercom, or both. */
export interface CompanyLists {
  companyIds: string[];
  intercomCompanyIds: string[];
}

export const companyTargets = ({ companyIds, intercomCompanyIds }: CompanyLists): Target[] => {
  if (companyIds.length + intercomCompanyIds.length === 0) {
    throw new InputError("Company IDs or Intercom Company IDs: at least one is needed.");
  }
  return [
    ...[...new Set(companyIds)].map((company_id) => ({ company_id })),
    ...[...new Set(intercomCompanyIds)].map((id) => ({ id })),
  ];
};
