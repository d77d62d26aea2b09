export interface Visitor {
  id: string;
  user_id: string;
  email: string;
  name: string | null;
  custom_attributes: Record<string, unknown>;
  created_at: number;
  updated_at: number;
}
