import type { RejectionData } from "../resources/common/branches";

export const rejectionExample: RejectionData = {
  code: "parameter_invalid",
  field: "email",
  message:
    'Intercom refused Update User: parameter_invalid on email, "email is invalid" (HTTP 400, request b3j9onl2q1bm2vi0k8e0)',
  status: 400,
  requestId: "b3j9onl2q1bm2vi0k8e0",
  retryable: false,
  candidates: ["5ba682d23d7cf92bef87bfd4"],
  saved: ["contact"],
  unsaved: ["company 6"],
};
