import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import useForkRef from "@mui/utils/useForkRef";
import visuallyHidden from "@mui/utils/visuallyHidden";
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useImperativeHandle,
} from "react";
import { ComposerContext } from "../../src/composer/ShopperChatComposer.tsx";
import {
  MAX_MESSAGE_LENGTH,
  mergeProps,
  ShopperChatAnnouncer,
  type ShopperChatComposerControls,
  type ShopperChatComposerProps,
  useShopperChatComposer,
} from "../../src/index.ts";
import { MaterialUnsentMessages } from "./MaterialUnsentMessages.tsx";

/**
 * A composer of Material UI: each part is one of its components with props of
 * `useShopperChatComposer`. It passes the behavior tests of `<ShopperChatComposer>`.
 */
export const MaterialComposer: ForwardRefExoticComponent<
  ShopperChatComposerProps & RefAttributes<HTMLDivElement>
> = forwardRef(function MaterialComposer(props: ShopperChatComposerProps, ref) {
  const { actionsRef, errorActions, footer, quickReplies, slotProps } = props;
  const composer = useShopperChatComposer(props);
  const { availability, strings } = composer;
  const rootRef = useForkRef(composer.rootProps.ref, ref);
  useImperativeHandle(actionsRef, () => ({
    focus: composer.focus,
    insertText: composer.insertText,
    clear: composer.clear,
  }));
  return (
    <Stack
      {...mergeProps(composer.rootProps, getRootProps(props))}
      ref={rootRef}
      spacing={1}
      sx={TARGET_SIZES}
    >
      {availability === "open" ? (
        <ComposerContext.Provider value={{ composer, partClass: getNoClass }}>
          {quickReplies}
        </ComposerContext.Provider>
      ) : (
        <Typography {...composer.availabilityProps} variant="body2">
          {strings.unavailable({ availability })}
        </Typography>
      )}
      <Field composer={composer} slotProps={slotProps} />
      <Banner composer={composer} errorActions={errorActions} />
      <Stack direction="row" useFlexGap sx={{ alignItems: "center", flexWrap: "wrap", gap: 2 }}>
        <Typography {...composer.counterProps} component="span" variant="body2" />
        <Status composer={composer} orderId={props.orderId} client={props.client} />
        <Button
          {...mergeProps(composer.sendButtonProps, slotProps?.sendButton)}
          variant="contained"
          color="primary"
          sx={{ ml: "auto !important" }}
        >
          {strings.send}
        </Button>
      </Stack>
      <MaterialUnsentMessages composer={composer} />
      {footer ? <Typography variant="body2">{footer}</Typography> : null}
    </Stack>
  );
});

interface PartProps {
  composer: ShopperChatComposerControls;
}

function Field({ composer, slotProps }: PartProps & Pick<ShopperChatComposerProps, "slotProps">) {
  const { labelProps, hintProps, textareaProps, strings, submitKey } = composer;
  const { id, ...inputProps } = mergeProps(textareaProps, slotProps?.textarea);
  return (
    <FormControl error={textareaProps["aria-invalid"] === true}>
      <FormLabel {...labelProps}>{strings.label}</FormLabel>
      <OutlinedInput
        id={id}
        multiline
        // Material UI's own textarea measures its value with each change; ours is written to directly.
        inputComponent="textarea"
        inputProps={inputProps}
        sx={{
          "& textarea": { fieldSizing: "content", maxHeight: "min(15em, 40vh)", minHeight: "2lh" },
        }}
      />
      <FormHelperText {...hintProps} sx={{ mx: 0 }}>
        <span style={visuallyHidden}>{strings.limit({ limit: MAX_MESSAGE_LENGTH })} </span>
        {submitKey ? (
          <span>
            {strings.keys({ submitMode: submitKey, isMac: /Mac/.test(navigator.platform) })}
          </span>
        ) : null}
      </FormHelperText>
    </FormControl>
  );
}

function Status({
  composer,
  ...order
}: PartProps & Pick<ShopperChatComposerProps, "client" | "orderId">) {
  return (
    <Box sx={STATUS}>
      <ShopperChatAnnouncer {...order} rootRef={composer.rootProps.ref} isStatusVisible />
    </Box>
  );
}

function Banner({
  composer,
  errorActions,
}: PartProps & Pick<ShopperChatComposerProps, "errorActions">) {
  const { canRetryDraft, error, errorText, rateLimit, strings } = composer;
  if (errorText === "" && !rateLimit) return null;
  return (
    <Alert
      // The announcer announces the error.
      role="none"
      severity="error"
      action={
        <>
          {canRetryDraft ? (
            <Button {...composer.retryButtonProps} color="inherit" size="small">
              {strings.tryAgain}
            </Button>
          ) : null}
          {error && (typeof errorActions === "function" ? errorActions(error) : errorActions)}
        </>
      }
    >
      {errorText ? (
        <Box {...composer.errorProps} component="p" sx={{ m: 0 }}>
          {errorText}
        </Box>
      ) : null}
      {rateLimit ? (
        <Typography component="p" variant="body2" aria-hidden="true">
          {strings.rateLimit({ seconds: rateLimit.secondsLeft })}
        </Typography>
      ) : null}
    </Alert>
  );
}

/** Returns the props that are not the composer's. They go to the root element. */
function getRootProps(props: ShopperChatComposerProps): object {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !COMPOSER_PROPS.has(name)));
}

const COMPOSER_PROPS = new Set(
  "orderId submitMode id client queryClient availability warnBeforeUnload inConversation onSent onSendError onQuickReply className classNames unstyled quickReplies errorActions footer slotProps actionsRef".split(
    " ",
  ),
);

function getNoClass(): undefined {}

/** The minimum sizes of WCAG 2.5.8 and 2.5.5. */
const TARGET_SIZES = {
  "& button": { minHeight: 24, minWidth: 24 },
  "@media (pointer: coarse)": { "& button": { minHeight: 44, minWidth: 44 } },
};

/** Apps without our stylesheet hide the live regions themselves. */
const STATUS = {
  typography: "body2",
  "& .shopper-chat-visually-hidden": visuallyHidden,
} as const;
