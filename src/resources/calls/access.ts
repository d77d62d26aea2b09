import type { Access } from "../../client/access";
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
