const collectionNamed = (name: string) => ({
  id: "159",
  workspace_id: "ecahpwf5",
  name,
  url: "https://help.example.com/en/collections/159",
  order: 1,
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
  description: "Everything about the first days.",
  icon: "bookmark",
  parent_id: null,
  help_center_id: 7,
  default_locale: "en",
  translated_content: {
    type: "group_translated_content",
    en: {
      type: "group_content",
      name,
      description: "Everything about the first days.",
    },
    fr: {
      type: "group_content",
      name: "Guides pratiques",
      description: "Les premiers jours.",
    },
  },
});

export const collectionExample = collectionNamed("Guides");
export const renamedCollectionExample = collectionNamed("First steps");

export const helpCenterExample = {
  id: "7",
  workspace_id: "ecahpwf5",
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
  identifier: "blue-sun",
  website_turned_on: true,
  display_name: "Blue Sun Help Center",
  url: "https://help.example.com",
  custom_domain: "help.example.com",
  default: true,
  locales: ["en", "fr"],
};

export const redirectExample = {
  id: "26",
  type: "help_center_redirect",
  from_url: "https://help.example.com/en/legacy-page",
  locale: "en",
  help_center_id: "7",
  target_type: "article",
  target_id: "125",
  created_at: 1_764_000_000,
  updated_at: 1_764_000_000,
};
