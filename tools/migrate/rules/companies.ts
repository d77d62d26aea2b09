import get from "lodash/get";
import type { Inputs } from "../../definition/definition";
import { namesOf, referencesIn } from "../../definition/references";
import { placeOf, resultsOf } from "../../definition/steps";
import type { Part } from "../parts";
import type { Rule } from "./rule";

/** Inputs that take the Company ID of the external system. */
const CALLERS_ID: Record<string, string> = {
  createCompany: "company_id",
  updateCompany: "company_id",
  listCompanies: "companyId",
};

/** Inputs that take Intercom's own ID of a company. */
const INTERCOMS_ID: Record<string, string> = {
  attachCompany: "companyId",
  createTicket: "companyId",
  deleteCompany: "id",
  detachCompany: "companyId",
  getCompany: "id",
};

const references: Rule = {
  why: "A company has two IDs: Create and Update Company and the filter of List Companies take company_id, all others id.",
  *find({ reference: { key }, path, visit, inputs }, { editor }) {
    const input = CALLERS_ID[key] ?? INTERCOMS_ID[key] ?? "";
    const [wrong, right] = key in CALLERS_ID ? ["id", "company_id"] : ["company_id", "id"];
    const written = editor.written([...path, "inputs", input, "value"]);
    const form = inputs[input]?.type;
    if (!visit || !written || (form !== "reference" && form !== "template")) return;
    for (const tokens of referencesIn(written.text, form)) {
      const place = placeOf(namesOf(tokens), visit.before);
      const last = tokens.at(-1);
      if (!place || !last || place.path.at(-1) !== wrong) continue;
      const record: unknown =
        place.path.length > 1
          ? get(resultsOf(place.callable), place.path.slice(0, -1))
          : resultsOf(place.callable);
      if (get(record, "type") !== "company" || get(record, right) === undefined) continue;
      editor.replace(written.start + last.start, written.start + last.end, `.${right}`);
      yield { input };
    }
  },
};

const namesConfigVar = (inputs: Inputs, input: string | undefined, name: string): boolean => {
  const given = input === undefined ? undefined : inputs[input];
  return given?.type === "configVar" && given.value === name;
};

const users = (parts: Part[], name: string, table: Record<string, string>): Part[] =>
  parts.filter(
    ({ reference, inputs }) =>
      reference.component.key === "intercom" && namesConfigVar(inputs, table[reference.key], name),
  );

const picker: Rule = {
  why: "Select Company offers Intercom's own IDs; Select Company by Company ID offers those that Update Company and the filter of List Companies take. Whoever has chosen a company chooses it again.",
  *find({ kind, name, path, reference }, { editor, parts }) {
    if (kind !== "dataSource" || reference.key !== "selectCompany") return;
    const wrong = users(parts, name, CALLERS_ID);
    if (wrong.length === 0) return;
    if (users(parts, name, INTERCOMS_ID).length > 0) {
      const labels = wrong.map((part) => `${part.flow} > ${part.name}`).join(", ");
      yield {
        todo: `Add a config variable with the data source selectCompanyByCompanyId for ${labels}: this one offers Intercom's own IDs, which other steps need.`,
      };
      return;
    }
    editor.set([...path, kind, "key"], "selectCompanyByCompanyId");
    yield {};
  },
};

export const companyRules: Rule[] = [references, picker];
