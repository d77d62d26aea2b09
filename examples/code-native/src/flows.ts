import { flow } from "@prismatic-io/spectral";

/** The part of Intercom's notification of a new conversation that the flow reads. */
interface Notification {
  topic: string;
  item: { id: string; source: { author: { id: string } } };
}

interface Contact {
  id: string;
}

export const welcomeNewConversations = flow({
  name: "Welcome New Conversations",
  stableKey: "welcome-new-conversations",
  description: "Tags whoever starts a conversation, and notes the conversation on the contact.",
  onTrigger: {
    component: "intercom",
    key: "conversationWebhook",
    // Topics would only name branches, which a code-native flow does not have.
    values: { connection: { configVar: "Intercom Connection" } },
  },
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const { topic, item } = onTrigger.results.body.data as Notification;
    // The URL also receives pings, repetitions and every other topic of the app.
    if (topic !== "conversation.user.created") return { data: null };

    const connection = configVars["Intercom Connection"];
    const { data: contact } = await intercom.findContact<{ data: Contact }>({
      connection,
      findBy: "id",
      value: item.source.author.id,
    });
    await intercom.attachTag({ connection, id: contact.id, tagId: configVars.Tag });
    await intercom.createContactNote({
      connection,
      id: contact.id,
      body: `Started conversation ${item.id}.`,
    });
    return { data: { contactId: contact.id, conversationId: item.id } };
  },
});

export const flows = [welcomeNewConversations];
