import type { Visitor } from "../workspace/visitors";
import type { Workspace } from "../workspace/workspace";

/** A visitor. */
export const presentVisitor = (visitor: Visitor, workspace: Workspace) => ({
  type: "visitor",
  ...visitor,
  anonymous: true,
  phone: null,
  pseudonym: null,
  avatar: { type: "avatar", image_url: null },
  app_id: workspace.app.id_code,
  companies: { type: "company.list", companies: [] },
  location_data: {},
  last_request_at: null,
  remote_created_at: visitor.created_at,
  signed_up_at: visitor.created_at,
  session_count: 0,
  social_profiles: { type: "social_profile.list", social_profiles: [] },
  owner_id: null,
  unsubscribed_from_emails: false,
  marked_email_as_spam: false,
  has_hard_bounced: false,
  tags: { type: "tag.list", tags: [] },
  segments: { type: "segment.list", segments: [] },
  referrer: null,
  utm_campaign: null,
  utm_content: null,
  utm_medium: null,
  utm_source: null,
  utm_term: null,
  do_not_track: null,
});
