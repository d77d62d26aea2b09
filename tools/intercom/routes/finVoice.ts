import { presentFinVoiceCall } from "../present/finVoice";
import { checkFields, isObject, nullable, requireFields, text } from "../server/body";
import { ApiError } from "../server/errors";
import { needs, type Routes } from "../server/route";
import type { FinVoiceCall } from "../workspace/finVoice";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/calls/registerfinvoicecall

const PERMISSION = "Read conversations";
const SOURCES = ["five9", "zoom_phone", "aws_connect"];

/** The calls that meet a condition and were matched, latest first; the others do not exist yet. */
const matched = ({ finVoiceCalls }: Workspace, isMeant: (call: FinVoiceCall) => boolean) =>
  [...finVoiceCalls.values()]
    .filter((call) => call.intercom_call_id !== null && isMeant(call))
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);

const only = (calls: FinVoiceCall[]) => {
  const [call] = calls;
  if (!call) throw new ApiError(404, "not_found", "External reference not found");
  return presentFinVoiceCall(call);
};

export const finVoiceRoutes: Routes = {
  "POST /fin_voice/register": needs(PERMISSION, ({ workspace, body }) => {
    requireFields(body, ["phone_number", "call_id"]);
    checkFields(body, {
      phone_number: text,
      call_id: text,
      source: text,
      data: nullable(isObject),
    });
    const external_call_id = String(body.call_id);
    const isKnown = [...workspace.finVoiceCalls.values()].some(
      (call) => call.external_call_id === external_call_id,
    );
    if (isKnown) throw new ApiError(409, "conflict", "Call is already registered");
    const source = SOURCES.find((each) => each === body.source) ?? "aws_connect";
    return presentFinVoiceCall(
      workspace.addFinVoiceCall({
        external_call_id,
        user_phone_number: String(body.phone_number),
        source,
        data: isObject(body.data) ? body.data : null,
      }),
    );
  }),

  "GET /fin_voice/collect/:id": needs(PERMISSION, ({ workspace, params }) =>
    only(matched(workspace, ({ id }) => String(id) === params.id)),
  ),

  "GET /fin_voice/external_id/:id": needs(PERMISSION, ({ workspace, params }) =>
    only(matched(workspace, ({ external_call_id }) => external_call_id === params.id)),
  ),

  "GET /fin_voice/phone_number/:number": needs(PERMISSION, ({ workspace, params }) =>
    only(matched(workspace, ({ user_phone_number }) => user_phone_number === params.number)),
  ),

  // A bare list, without anything around it.
  "GET /fin_voice/conversation/:id": needs(PERMISSION, ({ workspace, params }) =>
    matched(workspace, (call) => call.intercom_conversation_id === params.id).map(
      presentFinVoiceCall,
    ),
  ),
};
