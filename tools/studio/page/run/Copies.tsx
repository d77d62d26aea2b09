import { Box, Stack, Typography } from "@mui/material";
import type { Part } from "../../common/types";
import { useCatalog } from "../api";
import { CopyButton } from "../CopyButton";
import { asCommand, asTypeScript, asYaml } from "../copies";
import type { Values } from "../form/schema";

/** The part with these inputs, without those that hold a secret. */
const shareable = (part: Part, inputs: Values): Values =>
  Object.fromEntries(
    Object.entries(inputs).filter(
      ([key]) => part.inputs.find((input) => input.key === key)?.type !== "password",
    ),
  );

/** A link to the part with its inputs filled in. */
export const linkTo = (part: Part, inputs: Values): string => {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?inputs=${encodeURIComponent(JSON.stringify(shareable(part, inputs)))}`;
};

/** The part with its inputs, as other places want it. */
export const Copies = ({ part, inputs: given }: { part: Part; inputs: Values }) => {
  const component = useCatalog().data?.component.key ?? "";
  const inputs = shareable(part, given);
  const texts: [title: string, text: string][] = [
    ...(part.kind === "trigger" ? [] : [["Command", asCommand(part, inputs)] as [string, string]]),
    ...(part.kind === "dataSource"
      ? []
      : [["Low-code step (YAML)", asYaml(part, inputs, component)] as [string, string]]),
    ["Code-native (TypeScript)", asTypeScript(part, inputs, component)],
  ];
  return (
    <Stack spacing={2}>
      <Box>
        <CopyButton label="Copy link with inputs" text={linkTo(part, inputs)} />
      </Box>
      {texts.map(([title, text]) => (
        <Box key={title}>
          <Stack direction="row" sx={{ justifyContent: "space-between", mb: 0.5 }}>
            <Typography sx={{ fontWeight: 600, fontSize: 14 }}>{title}</Typography>
            <CopyButton label={`Copy ${title.split(" ")[0]}`} text={text} />
          </Stack>
          <Box
            component="pre"
            tabIndex={0}
            aria-label={title}
            sx={{
              m: 0,
              p: 1,
              fontSize: 12,
              bgcolor: "action.hover",
              overflow: "auto",
              borderRadius: 1,
            }}
          >
            {text}
          </Box>
        </Box>
      ))}
    </Stack>
  );
};
