export const bannerListExample = {
  type: "list",
  data: [
    {
      type: "banner",
      id: "486517",
      view_id: "645719311",
      title: "New hangar",
      body: "<p>The new hangar is open.</p>",
      style: "inline",
      position: "top",
      show_dismiss_button: true,
      action: null,
      client_targeting: null,
      created_at: 1780580493,
    },
  ],
};

export const dismissedBannerExample = {
  type: "banner_dismiss",
  view_id: "645719311",
  dismissed: true,
};
