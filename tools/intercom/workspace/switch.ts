/** A text message with a link to the Messenger, sent to somebody who calls. */
export interface PhoneCallRedirect {
  phone: string;
  url: string;
}
