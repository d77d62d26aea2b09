import type { Workspace } from "./workspace";

export interface Call {
  id: string;
  conversation_id: string | null;
  admin_id: string | null;
  contact_id: string | null;
  state: string;
  direction: string;
  call_type: string;
  ended_reason: string | null;
  phone: string | null;
  initiated_at: number;
  answered_at: number | null;
  ended_at: number | null;
  created_at: number;
  updated_at: number;
  /** Null until Intercom has it, which is some time after the call. */
  recording: Buffer | null;
  /** Likewise, as text. */
  transcript: string | null;
  /** The call of its own that the part which Fin took is kept as. */
  finCallId: string | null;
}

/** Adds a call. */
export const addCall = (workspace: Workspace, given: Partial<Call> = {}): Call => {
  const now = given.initiated_at ?? workspace.clock.seconds();
  const call: Call = {
    id: workspace.ids.next("call"),
    conversation_id: null,
    admin_id: null,
    contact_id: null,
    state: "completed",
    direction: "inbound",
    call_type: "phone",
    ended_reason: "completed",
    phone: null,
    initiated_at: now,
    answered_at: now + 3,
    ended_at: now + 93,
    created_at: now,
    updated_at: now + 94,
    recording: null,
    transcript: null,
    finCallId: null,
    ...given,
  };
  workspace.calls.set(call.id, call);
  return call;
};
