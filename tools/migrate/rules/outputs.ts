import { namesOf, referencesIn } from "../../definition/references";
import { placeOf } from "../../definition/steps";
import { isIntercom } from "../parts";
import { differencesOf, said } from "./differences";
import { readingsOf, textsOf } from "./readings";
import type { Rule } from "./rule";

const renamed: Rule = {
  why: "Delete Contact is documented with a second data around its result and object for type, and List Tags returns the list itself.",
  *find(part, workspace) {
    for (const { input, tokens, start } of readingsOf(part, workspace)) {
      const place = part.visit && placeOf(namesOf(tokens), part.visit.before);
      const [, property, ...fields] = tokens;
      // What a loop goes through is rewritten where the loop names it.
      if (!place || !isIntercom(place.step.action, true) || property?.name !== "results") continue;
      for (const token of fields.slice(0, 2)) {
        const differences = differencesOf(place.step.action.key);
        const now = differences.find(({ field }) => field === token.name)?.now;
        if (now === undefined) break;
        workspace.editor.replace(start + token.start, start + token.end, now && `.${now}`);
        yield { input };
      }
    }
  },
};

const changed: Rule = {
  why: "Intercom answers some fields in another form than the public component documents.",
  *find(part, workspace) {
    for (const { input, form, tokens } of readingsOf(part, workspace)) {
      const place = part.visit && placeOf(namesOf(tokens), part.visit.before);
      if (!place || !isIntercom(place.step.action, true) || place.path.length > 1) continue;
      const [field] = place.path;
      const met = differencesOf(place.step.action.key).filter((each) =>
        // Code may take a whole result apart later, where nobody can follow.
        field === undefined ? form === "code" : each.field === field && each.now === undefined,
      );
      if (met.length === 0) continue;
      yield { input, todo: `Check what is done with ${namesOf(tokens).join(".")}: ${said(met)}.` };
    }
  },
};

const takenApart: Rule = {
  why: "Code that takes results apart by other means than stepResults.name.results cannot be followed.",
  *find(part, workspace) {
    for (const { input, form, text } of textsOf(part, workspace)) {
      if (form !== "code") continue;
      const followed = referencesIn(text, form).filter((tokens) => tokens[1]?.name === "results");
      for (const [name, { step }] of part.visit?.before ?? []) {
        const differences = isIntercom(step.action, true) ? differencesOf(step.action.key) : [];
        const mentions = text.match(new RegExp(`\\b${name}\\b`, "g")) ?? [];
        const known = followed.filter(([first]) => first?.name === name);
        if (differences.length === 0 || mentions.length === known.length) continue;
        yield { input, todo: `Check what is done with ${name}: ${said(differences)}.` };
      }
    }
  },
};

const connectionKey: Rule = {
  why: "Code may compare the key of the access token connection.",
  *find(part, workspace) {
    for (const { input, form, text, start } of textsOf(part, workspace)) {
      for (const { index, 0: key } of form === "code"
        ? text.matchAll(/intercomAccesssToken/g)
        : []) {
        workspace.editor.replace(start + index, start + index + key.length, "intercomAccessToken");
        yield { input };
      }
    }
  },
};

/** Rules for all steps: any of them may read what a step of Intercom returns. */
export const outputRules: Rule[] = [renamed, changed, takenApart, connectionKey];
