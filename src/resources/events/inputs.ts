import { emailInput, idInput, jsonInput, textInput, timeInput } from "../../inputs/builders";

export const eventName = textInput({
  label: "Event Name",
  required: true,
  example: "invited-friend",
  comments: "Name of the event, best a verb in the past and a noun, such as invited-friend.",
});

const ONE_OF_THREE = "Exactly one of Contact ID, User ID and Email is needed.";

export const subjectContactId = idInput({
  label: "Contact ID",
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments: `ID that Intercom gave the contact. The only one that finds a lead. ${ONE_OF_THREE}`,
});

export const subjectUserId = idInput({
  label: "User ID",
  example: "25",
  comments: `ID of the user in an external system: the External ID of the contact. ${ONE_OF_THREE}`,
});

export const subjectEmail = emailInput({
  label: "Email",
  example: "wash@example.com",
  comments: `Email address of the user. ${ONE_OF_THREE}`,
});

/** What Track Event takes. */
export const trackEventInputs = {
  eventName,
  id: subjectContactId,
  userId: subjectUserId,
  email: subjectEmail,
  createdAt: timeInput({
    label: "Created At",
    example: "1769850000",
    means: "When it happened",
    more: "Now when left blank; a given time keeps a flow that runs twice from counting the event twice.",
  }),
  metadata: jsonInput({
    label: "Metadata",
    example:
      '{"invite_code":"ADDAFRIEND","order_date":1769850000,"article":{"url":"https://example.com/ab1de.html","value":"Manual"},"price":{"amount":34999,"currency":"eur"}}',
    comments:
      "JSON object of up to 10 details: text, numbers, a link as url and value, or money as amount in cents and currency. A name ending in _date holds a time.",
  }),
};
