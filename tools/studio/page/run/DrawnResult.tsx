import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { Box, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import type { Part } from "../../common/types";
import { SchemaForm } from "../form/Form";

const CodeEditor = lazy(() => import("../CodeEditor"));

interface DescribedForm {
  schema: JsonSchema;
  uiSchema?: UISchemaElement;
  data?: unknown;
}

interface Named {
  key: string;
  label?: string;
}

interface FieldMap {
  fields: { field: Named; defaultObject?: Named; defaultField?: Named }[];
  options: { object: Named; fields: Named[] }[];
}

/** The form that the data source describes, and what it would be the value of. */
const DrawnForm = ({ form }: { form: DescribedForm }) => {
  const [value, setValue] = useState<unknown>(form.data ?? {});
  return (
    <Stack spacing={1}>
      <SchemaForm
        schema={form.schema}
        uischema={form.uiSchema}
        initial={form.data}
        onChange={setValue}
      />
      <Suspense>
        <CodeEditor label="Value of the form" value={JSON.stringify(value, null, 2)} />
      </Suspense>
    </Stack>
  );
};

const DrawnMap = ({ fields, options }: FieldMap) => {
  const idOf = (object?: Named, field?: Named) =>
    object && field ? `${object.key}.${field.key}` : "";
  const [chosen, setChosen] = useState<Record<string, string>>({});
  return (
    <Stack spacing={1.5}>
      {fields.length === 0 ? <Typography>There are no fields to map.</Typography> : null}
      {fields.map(({ field, defaultObject, defaultField }) => (
        <TextField
          key={field.key}
          select
          label={field.label ?? field.key}
          value={chosen[field.key] ?? idOf(defaultObject, defaultField)}
          onChange={({ target }) => setChosen({ ...chosen, [field.key]: target.value })}
        >
          <MenuItem value="">
            <em>Not mapped</em>
          </MenuItem>
          {options.flatMap(({ object, fields: offered }) =>
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

/** A form or a field map of a data source, as whoever configures an instance sees it. */
export const DrawnResult = ({ part, result }: { part: Part; result: unknown }) => (
  <Box>
    {part.dataSourceType === "jsonForm" ? (
      <DrawnForm form={result as DescribedForm} />
    ) : (
      <DrawnMap {...(result as FieldMap)} />
    )}
  </Box>
);
