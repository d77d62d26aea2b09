import type { Access } from "../../client/access";
import type { ClientOptions } from "../../client/createClient";
import { notFoundAt } from "../common/notFound";

const noFile = (part: string, topic: string) =>
  notFoundAt(
    new RegExp(`^/calls/[^/]+/${part}$`),
    `The call has no ${part}, or none yet: it comes some time after the call, when Intercom sends ${topic}, and Wait Up To waits for it`,
  );

export const readCalls: Access = {
  permission: "Read conversations",
  advice: [
    noFile("recording", "call.recording_available"),
    noFile("transcript", "call.transcription_available"),
    notFoundAt(
      /^\/calls\/[^/]+$/,
      "No call has this ID: List Calls and List Calls of Conversations have the IDs",
    ),
  ],
};

/** A long call is a large file, and a step of a flow, waiting included, ends after 15 minutes. */
export const readCallFiles: ClientOptions = {
  ...readCalls,
  timeoutMs: 120_000,
  deadlineMs: 870_000,
};
