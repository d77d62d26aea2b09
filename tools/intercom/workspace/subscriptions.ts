export interface SubscriptionType {
  id: string;
  name: string;
  state: "live" | "draft" | "archived";
  consent_type: "opt_in" | "opt_out";
  content_types: ("email" | "sms_message")[];
}
