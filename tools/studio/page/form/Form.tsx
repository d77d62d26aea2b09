import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { materialCells, materialRenderers } from "@jsonforms/material-renderers";
import { JsonForms } from "@jsonforms/react";
import { Box } from "@mui/material";
import { useMemo } from "react";
import type { Input } from "../../common/types";
import { renderers as own } from "./controls";
import { formOf, type Values } from "./schema";

const CONFIG = { showUnfocusedDescription: true, restrict: false };
const ONE_BELOW_THE_OTHER = { "& > .MuiGrid-root": { rowGap: "18px" } };
const RENDERERS = [...own, ...materialRenderers];

export interface FormProps {
  inputs: Input[];
  /** What the form begins with. Another one needs another key. */
  initial: Values;
  onChange: (values: Values) => void;
  showsErrors: boolean;
}

/** The inputs of a part as on the canvas. */
export const Form = ({ inputs, initial, onChange, showsErrors }: FormProps) => {
  const { schema, uischema } = useMemo(() => formOf(inputs), [inputs]);
  return (
    <Box sx={ONE_BELOW_THE_OTHER}>
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={initial}
        renderers={RENDERERS}
        cells={materialCells}
        config={CONFIG}
        validationMode={showsErrors ? "ValidateAndShow" : "ValidateAndHide"}
        onChange={({ data }) => onChange(data ?? {})}
      />
    </Box>
  );
};

/** The same each time: another object would be other data. */
const NOTHING = {};

export interface SchemaFormProps {
  schema: JsonSchema;
  uischema?: UISchemaElement;
  initial?: unknown;
  onChange: (data: unknown) => void;
}

/** A form that a data source describes, drawn as the platform draws it. */
export const SchemaForm = ({ schema, uischema, initial = NOTHING, onChange }: SchemaFormProps) => (
  <JsonForms
    schema={schema}
    uischema={uischema}
    data={initial}
    renderers={materialRenderers}
    cells={materialCells}
    config={CONFIG}
    onChange={({ data }) => onChange(data)}
  />
);
