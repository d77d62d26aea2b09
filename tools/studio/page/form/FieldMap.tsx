import { MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useEffect, useState } from "react";

interface Named {
  key: string;
  label?: string;
}

interface MappedField {
  field: Named;
  defaultObject?: Named;
  defaultField?: Named;
  mappedObject?: Named;
  mappedField?: Named;
}

/** A field map, as a data source describes it and as a flow gets it. */
export interface FieldMap {
  fields: MappedField[];
  options: { object: Named; fields: Named[] }[];
}

const idOf = (object?: Named, field?: Named) =>
  object && field ? `${object.key}.${field.key}` : "";

/** The map with what is chosen, by the key of each field, as a config variable holds it. */
const asMapped = ({ fields, options }: FieldMap, chosen: Record<string, string>): FieldMap => {
  const targets = new Map(
    options.flatMap(({ object, fields: offered }) =>
      offered.map((field) => [idOf(object, field), { mappedObject: object, mappedField: field }]),
    ),
  );
  return {
    fields: fields.map((each) => ({
      field: each.field,
      ...targets.get(chosen[each.field.key] ?? ""),
    })),
    options,
  };
};

export interface FieldMapFormProps {
  /** Another one needs another key. */
  map: FieldMap;
  onChange: (value: FieldMap) => void;
}

/** A field map as whoever configures an instance fills it in. */
export const FieldMapForm = ({ map, onChange }: FieldMapFormProps) => {
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      map.fields.map(({ field, defaultObject, defaultField }) => [
        field.key,
        idOf(defaultObject, defaultField),
      ]),
    ),
  );
  useEffect(() => onChange(asMapped(map, chosen)), [map, chosen, onChange]);
  return (
    <Stack spacing={1.5}>
      {map.fields.length === 0 ? <Typography>There are no fields to map.</Typography> : null}
      {map.fields.map(({ field }) => (
        <TextField
          key={field.key}
          select
          label={field.label ?? field.key}
          value={chosen[field.key] ?? ""}
          onChange={({ target }) => setChosen({ ...chosen, [field.key]: target.value })}
        >
          <MenuItem value="">
            <em>Not mapped</em>
          </MenuItem>
          {map.options.flatMap(({ object, fields: offered }) =>
            offered.map((each) => (
              <MenuItem key={idOf(object, each)} value={idOf(object, each)}>
                {`${object.label ?? object.key}: ${each.label ?? each.key}`}
              </MenuItem>
            )),
          )}
        </TextField>
      ))}
    </Stack>
  );
};
