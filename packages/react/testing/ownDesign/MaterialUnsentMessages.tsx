import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActions from "@mui/material/CardActions";
import CardContent from "@mui/material/CardContent";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import {
  mergeProps,
  type ShopperChatComposerControls,
  type UnsentMessage,
} from "../../src/index.ts";

/** The unsent messages, each in a card. */
export function MaterialUnsentMessages({ composer }: ComposerProps): ReactElement | null {
  if (composer.unsentMessages.length === 0) return null;
  return (
    <List {...composer.unsentMessagesProps} disablePadding>
      {composer.unsentMessages.map((message) => (
        <Message key={message.idempotencyKey} composer={composer} message={message} />
      ))}
    </List>
  );
}

interface ComposerProps {
  composer: ShopperChatComposerControls;
}

function Message({ composer, message }: ComposerProps & { message: UnsentMessage }) {
  const { canCancel, strings } = composer;
  const { messageProps, textProps, ...buttons } = composer.getUnsentMessageProps(message);
  const noteId = `${textProps.id}-note`;
  return (
    <ListItem {...messageProps} disableGutters>
      <Card variant="outlined" sx={{ ml: "auto", overflowWrap: "anywhere" }}>
        <CardContent>
          <Typography {...textProps} component="p">
            {message.body}
          </Typography>
          <Typography component="p" variant="body2" color="text.secondary">
            {strings.unsentMessageState(messageProps["data-state"])}
          </Typography>
        </CardContent>
        {message.status === "sending" && canCancel ? (
          <CardActions sx={{ flexWrap: "wrap" }}>
            <Typography id={noteId} variant="body2">
              {strings.cancelNote}
            </Typography>
            <Button {...mergeProps(buttons.cancelButtonProps, { "aria-describedby": noteId })}>
              {strings.cancel}
            </Button>
          </CardActions>
        ) : null}
        {message.status === "failed" ? (
          <CardActions sx={{ flexWrap: "wrap" }}>
            {message.error.kind === "invalid-body" ? null : (
              <Button {...buttons.retryButtonProps}>{strings.tryAgain}</Button>
            )}
            <Button {...buttons.editButtonProps}>{strings.edit}</Button>
            <Button {...buttons.removeButtonProps}>{strings.remove}</Button>
          </CardActions>
        ) : null}
      </Card>
    </ListItem>
  );
}
