import { flow } from "@prismatic-io/spectral";
import {
  answerProperties,
  customersIn,
  type FoundContacts,
  notListed,
  sentences,
  summaryProperties,
} from "../customer";
import { type Named, nameIn } from "../people";
import { customerQuery, type Question, questionProperties } from "../question";
import { plainText, readableTime } from "../readable";
import { answerSchema, flag, listOf, objectOrNull, textOrNull, texts, values } from "../schemas";
import { ANSWER_SECONDS, keepForRun, type TimeLimit } from "../timeLimit";
import { ownEndpoint } from "./endpoint";

interface Company {
  name: string | null;
  website: string | null;
  plan: { name: string } | null;
}

interface Companies {
  data: { data: Company[]; total_count: number };
}

export const whoIsThisCustomer = flow({
  name: "Who Is This Customer",
  stableKey: "who-is-this-customer",
  description:
    "Answers who a customer is: name, companies and their plans, tags, owner, chosen attributes and when last seen.",
  isAgentFlow: true,
  isSynchronous: true,
  ...ownEndpoint,
  schemas: {
    invoke: {
      $comment:
        "Finds out who a customer is, by email, external ID, phone number or contact ID. Answers found: false for somebody unknown.",
      properties: questionProperties(),
    },
    result: answerSchema("Who the customer is.", {
      ...answerProperties(),
      customer: objectOrNull("The customer; null if there is none.", {
        ...summaryProperties(),
        phone: textOrNull("Phone number."),
        external_id: textOrNull("ID in the product's own system; null for a lead."),
        owner: textOrNull("Teammate who looks after the customer; null for nobody."),
        companies: listOf("Companies the customer belongs to.", {
          name: textOrNull("Name of the company."),
          plan: textOrNull("Plan of the company."),
          website: textOrNull("Address of the company's website."),
        }),
        tags: texts("Names of the customer's tags."),
        attributes: values("Chosen attributes by name; null where one has no value."),
        signed_up: textOrNull("When the customer signed up, in UTC."),
        last_replied: textOrNull("When the customer last wrote, in UTC."),
        unsubscribed_from_emails: flag("Whether the customer wants no emails."),
      }),
    }),
  },
  onExecution: async ({ components: { intercom }, configVars, executionState }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const question = (onTrigger.results.body.data ?? {}) as Question;
    const jsonQuery = customerQuery(question);
    const limit = await intercom.setTimeLimit<TimeLimit>({ seconds: ANSWER_SECONDS });
    keepForRun(executionState, limit);

    const found = await intercom.searchContacts<FoundContacts>({
      connection,
      jsonQuery,
      perPage: "150",
    });
    const { contacts, answer } = customersIn(found, question);
    const [contact] = contacts;
    if (!contact) return { data: answer };

    const { id } = contact;
    const { data: companies } = await intercom.listContactCompanies<Companies>({
      connection,
      id,
    });
    const { data: tags } = await intercom.listContactTags<{ data: { data: Named[] } }>({
      connection,
      id,
    });
    const { data: teammates } = await intercom.listAdmins<{ data: { admins: Named[] } }>({
      connection,
    });
    const customer = {
      ...answer.customer,
      phone: contact.phone,
      // Intercom gives leads one of its own making.
      external_id: contact.role === "user" ? contact.external_id : null,
      owner: nameIn(teammates.admins, contact.owner_id),
      companies: companies.data.map(({ name, plan, website }) => ({
        name: plainText(name),
        plan: plainText(plan?.name),
        website: website ?? null,
      })),
      tags: tags.data.map(({ name }) => plainText(name)),
      attributes: Object.fromEntries(
        configVars["Customer Attributes"].map((name) => [
          name,
          contact.custom_attributes[name] ?? null,
        ]),
      ),
      signed_up: readableTime(contact.signed_up_at),
      last_replied: readableTime(contact.last_replied_at),
      unsubscribed_from_emails: contact.unsubscribed_from_emails,
    };
    const message = sentences(
      answer.message,
      notListed("companies", companies.data, companies.total_count),
    );
    return { data: { ...answer, message, customer } };
  },
});
