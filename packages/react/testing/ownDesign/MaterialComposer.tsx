import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import List from "@mui/material/List";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";
import type { ShopperChatComposerHandle, ShopperChatComposerProps } from "../index.ts";
import { type ShopperChatComposerControls, useShopperChatComposer } from "../index.ts";
import { fingerSized } from "./fingerSized.ts";
import { MaterialOutgoing } from "./MaterialOutgoing.tsx";
import { MaterialStatus } from "./MaterialStatus.tsx";
import { MaterialWait } from "./MaterialWait.tsx";
import { unseen } from "./unseen.ts";

/**
 * The composer built of Material UI: every part is one of its components with the props of
 * `useShopperChatComposer`. It passes the behaviour tests of `<ShopperChatComposer>`.
 */
export const MaterialComposer: ForwardRefExoticComponent<
  ShopperChatComposerProps & RefAttributes<ShopperChatComposerHandle>
> = forwardRef(function MaterialComposer(props: ShopperChatComposerProps, ref) {
  const composer = useShopperChatComposer(props);
  const { availability, strings } = composer;
  const latest = useRef(composer);
  useEffect(() => {
    latest.current = composer;
  });
  useImperativeHandle(
    ref,
    () => ({
      focus: (options) => latest.current.focus(options),
      insert: (text) => latest.current.insert(text),
      clear: () => latest.current.clear(),
    }),
    [],
  );

  return (
    <Stack {...composer.getGroupProps()} spacing={1} sx={fingerSized}>
      <Typography component="p" variant="body2" aria-live="polite">
        {availability === "open" ? "" : strings.unavailable({ availability })}
      </Typography>
      <QuickReplies composer={composer} replies={props.quickReplies ?? []} />
      <Field composer={composer} />
      <Banner composer={composer} actions={props.failureActions} />
      <Stack direction="row" useFlexGap sx={{ alignItems: "center", flexWrap: "wrap", gap: 2 }}>
        <Typography {...composer.getCounterProps()} component="span" variant="body2" />
        <MaterialStatus composer={composer} />
        <Button {...composer.getSendProps()} variant="contained" sx={{ ml: "auto !important" }}>
          {strings.send}
        </Button>
      </Stack>
      <MaterialOutgoing composer={composer} />
      {props.footer ? <Typography variant="body2">{props.footer}</Typography> : null}
    </Stack>
  );
});

interface PartProps {
  composer: ShopperChatComposerControls;
}

function Field({ composer }: PartProps) {
  const { isInvalid, strings, submitKey } = composer;
  const { id, ...field } = composer.getFieldProps();
  return (
    <FormControl error={isInvalid}>
      <FormLabel {...composer.getLabelProps()}>{strings.label}</FormLabel>
      <OutlinedInput
        id={id}
        multiline
        // Its own growing field counts on being told of every change; ours is written to directly.
        inputComponent="textarea"
        inputProps={field}
        sx={{
          "& textarea": { fieldSizing: "content", maxHeight: "min(15em, 40vh)", minHeight: "2lh" },
        }}
      />
      <FormHelperText {...composer.getHintProps()} sx={{ mx: 0 }}>
        <span style={unseen}>{strings.limit({ limit: MAX_MESSAGE_LENGTH })} </span>
        {submitKey ? <span>{strings.keys({ submitMode: submitKey })}</span> : null}
      </FormHelperText>
    </FormControl>
  );
}

function QuickReplies({ composer, replies }: PartProps & { replies: readonly string[] }) {
  if (replies.length === 0 || composer.availability !== "open") return null;
  return (
    <List
      aria-label={composer.strings.quickReplies}
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, p: 0 }}
    >
      {[...new Set(replies)].map((reply) => (
        <li key={reply}>
          <Chip {...composer.getQuickReplyProps(reply)} component="button" label={reply} />
        </li>
      ))}
    </List>
  );
}

function Banner({
  composer,
  actions,
}: PartProps & { actions: ShopperChatComposerProps["failureActions"] }) {
  const { alert, canTryDraftAgain, failure, isLimited, strings, toldFailure } = composer;
  return (
    <Alert
      // The region is inside it, so that the button is not.
      role="none"
      severity="error"
      sx={alert || toldFailure ? {} : unseen}
      action={
        <>
          {canTryDraftAgain ? (
            <Button {...composer.getTryAgainProps()} color="inherit" size="small">
              {strings.tryAgain}
            </Button>
          ) : null}
          {failure && (typeof actions === "function" ? actions(failure) : actions)}
        </>
      }
    >
      <Box {...composer.getAlertProps()} component="p" sx={{ m: 0 }}>
        {alert}
      </Box>
      {toldFailure ? <Box {...composer.getToldFailureProps()}>{toldFailure}</Box> : null}
      {isLimited ? <MaterialWait composer={composer} /> : null}
    </Alert>
  );
}
