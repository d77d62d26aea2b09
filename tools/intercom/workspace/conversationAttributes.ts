export interface ConversationAttribute {
  id: number;
  name: string;
  description: string;
  data_type: string;
  required: boolean;
  visible_to_team_ids: string[];
  archived: boolean;
  created_at: number;
  updated_at: number;
  multiline: boolean;
  options: { id: string; label: string; archived: boolean }[];
  reference: Record<string, unknown>;
}
