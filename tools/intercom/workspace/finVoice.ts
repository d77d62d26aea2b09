import type { Workspace } from "./workspace";

/** A call that the provider of the phone system announced to Intercom. */
export interface FinVoiceCall {
  id: number;
  app_id: number;
  user_phone_number: string;
  status: string;
  /** Null until the announcement is matched with a call that Intercom took. */
  intercom_call_id: string | null;
  external_call_id: string;
  intercom_conversation_id: string | null;
  call_transcript: object[];
  call_summary: string;
  intent: object[];
  source: string;
  data: object | null;
  createdAt: number;
}

/** Adds an announcement. */
export const addFinVoiceCall = (
  workspace: Workspace,
  given: Partial<FinVoiceCall> & Pick<FinVoiceCall, "user_phone_number" | "external_call_id">,
): FinVoiceCall => {
  const call: FinVoiceCall = {
    id: Number(workspace.ids.next("finVoiceCall")),
    // A number here, and a code everywhere else.
    app_id: 12_345,
    status: "registered",
    intercom_call_id: null,
    intercom_conversation_id: null,
    call_transcript: [],
    call_summary: "",
    intent: [],
    source: "aws_connect",
    data: null,
    createdAt: workspace.clock.seconds(),
    ...given,
  };
  workspace.finVoiceCalls.set(call.id, call);
  return call;
};
