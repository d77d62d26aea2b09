import { booleanInput, triStateInput } from "../../inputs/builders";

/** Who may use a piece of content. */
const USERS = {
  fin: { label: "Available to Fin", who: "Fin AI Agent, which answers customers," },
  copilot: { label: "Available to Copilot", who: "Copilot, which helps teammates," },
  salesAgent: { label: "Available to Sales Agent", who: "Fin's sales agent" },
} as const;

/** Switches of new content. Intercom's own default is off for all; they are always sent. */
export const newAvailability = (on: Record<keyof typeof USERS, boolean>) => {
  const one = (user: keyof typeof USERS) =>
    booleanInput({
      label: USERS[user].label,
      default: String(on[user]),
      example: String(!on[user]),
      comments: `When true, ${USERS[user].who} may use the content.`,
    });
  return {
    finAvailability: one("fin"),
    copilotAvailability: one("copilot"),
    salesAgentAvailability: one("salesAgent"),
  };
};

const chosen = (unlessChosen: string, untouched?: string) => {
  const one = (user: keyof typeof USERS) =>
    triStateInput({
      label: USERS[user].label,
      untouched,
      example: "false",
      comments: `Whether ${USERS[user].who} may use the content. ${unlessChosen}`,
    });
  return {
    finAvailability: one("fin"),
    copilotAvailability: one("copilot"),
    salesAgentAvailability: one("salesAgent"),
  };
};

/** Switches of content that exists: nothing is sent unless it is chosen. */
export const availabilityChange = chosen("Stays as it is unless chosen.");

/** Switches of new content for which Intercom has defaults of its own. */
export const availabilityChoice = chosen("Intercom decides unless chosen.", "Intercom's default");

interface Availability {
  finAvailability?: boolean;
  copilotAvailability?: boolean;
  salesAgentAvailability?: boolean;
}

/** @returns the switches as articles, internal articles and content snippets name them */
export const availabilityFields = (given: Availability) => ({
  ai_chatbot_availability: given.finAvailability,
  ai_copilot_availability: given.copilotAvailability,
  ai_sales_agent_availability: given.salesAgentAvailability,
});
