/** A field of a result that is documented otherwise for the public component. */
export interface Difference {
  field: string;
  say: string;
  /** Name of the field here; blank where it falls away. Without one a person must decide. */
  now?: string;
}

const avatar: Difference = {
  field: "avatar",
  say: "avatar is an object here: avatar.image_url is the address",
};
const plan: Difference = {
  field: "plan",
  say: "plan is null or an object here: plan.name is the name",
};
const state: Difference = {
  field: "ticket_state",
  say: "ticket_state is null or an object here: ticket_state.category is what was text",
};
const unassigned = (field: string): Difference => ({
  field,
  say: `${field} is null here while nobody is assigned`,
});

const DIFFERENCES = new Map<string, Difference[]>([
  ["createContact", [avatar]],
  ["updateContact", [avatar]],
  ["createCompany", [plan]],
  ["updateCompany", [plan]],
  ["createTicket", [state, unassigned("admin_assignee_id"), unassigned("team_assignee_id")]],
  ["getTicket", [state]],
  ["deleteCompany", [{ field: "deleted", say: "deleted is true here, not text" }]],
  [
    "deleteContact",
    [
      { field: "data", say: "the result has no data around it", now: "" },
      { field: "object", say: "object is called type here", now: "type" },
    ],
  ],
  ["listTags", [{ field: "data", say: "the result is the list itself", now: "" }]],
]);

/** @returns what an action of this component returns in another form than is documented for the public one */
export const differencesOf = (action: string): Difference[] => DIFFERENCES.get(action) ?? [];

/** @returns the differences as part of a sentence */
export const said = (differences: Difference[]): string =>
  differences.map(({ say }) => say).join("; ");
