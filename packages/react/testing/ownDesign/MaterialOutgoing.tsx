import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActions from "@mui/material/CardActions";
import CardContent from "@mui/material/CardContent";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import type { OutgoingMessage, ShopperChatComposerControls } from "../index.ts";
import { messageState, useCanCancel } from "../index.ts";

/** The messages that are not accepted yet, each a card. */
export function MaterialOutgoing({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement | null {
  if (composer.outgoing.length === 0) return null;
  return (
    <List {...composer.getOutgoingProps()} disablePadding>
      {composer.outgoing.map((message) => (
        <ListItem
          key={message.idempotencyKey}
          {...composer.getMessageProps(message)}
          disableGutters
        >
          <Card variant="outlined" sx={{ ml: "auto", overflowWrap: "anywhere" }}>
            <CardContent>
              <Typography {...composer.getMessageTextProps(message)} component="p">
                {message.body}
              </Typography>
              <Typography component="p" variant="body2" color="text.secondary">
                {composer.strings.outgoingState(messageState(message))}
              </Typography>
            </CardContent>
            <CardActions sx={{ flexWrap: "wrap" }}>
              <Actions composer={composer} message={message} />
            </CardActions>
          </Card>
        </ListItem>
      ))}
    </List>
  );
}

function Actions({
  composer,
  message,
}: {
  composer: ShopperChatComposerControls;
  message: OutgoingMessage;
}) {
  const canCancel = useCanCancel(composer);
  const { strings } = composer;
  if (message.state === "sending") {
    return canCancel ? (
      <>
        <Typography variant="body2">{strings.cancelNote}</Typography>
        <Button {...composer.getCancelProps(message)}>{strings.cancel}</Button>
      </>
    ) : null;
  }
  return (
    <>
      <Button {...composer.getTryAgainProps(message)}>{strings.tryAgain}</Button>
      <Button {...composer.getEditProps(message)}>{strings.edit}</Button>
      <Button {...composer.getRemoveProps(message)}>{strings.remove}</Button>
    </>
  );
}
