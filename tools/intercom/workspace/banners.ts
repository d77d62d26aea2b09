/** A banner as one contact sees it. */
export interface BannerView {
  view_id: string;
  /** Id of the banner itself. */
  id: string;
  title: string | null;
  body: string;
  created_at: number;
  contactId: string;
  dismissed: boolean;
  /** How often it was listed, which counts as shown. */
  impressions: number;
}
