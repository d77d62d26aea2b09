import type { DATASETS } from "../workspace/reportingExport";

/** A dataset with its attributes, whose plain IDs may stand more than once. */
export const presentDataset = ({
  attributes,
  items: _items,
  ...dataset
}: (typeof DATASETS)[number]) => ({
  ...dataset,
  attributes: attributes.map(({ qualifiedId, name }) => ({
    id: qualifiedId.replace(/^[^.]*\./, ""),
    qualified_id: qualifiedId,
    name,
  })),
});
