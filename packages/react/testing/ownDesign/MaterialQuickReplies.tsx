import Chip from "@mui/material/Chip";
import List from "@mui/material/List";
import { type ReactElement, useContext } from "react";
import { ComposerContext } from "../../src/composer/ShopperChatComposer.tsx";

/** Suggested replies as chips, for the `quickReplies` slot of `<MaterialComposer>`. */
export function MaterialQuickReplies({
  replies,
}: {
  replies: readonly string[];
}): ReactElement | null {
  const composer = useContext(ComposerContext)?.composer;
  if (!composer) return null;
  return (
    <List
      aria-label={composer.strings.quickReplies}
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, p: 0 }}
    >
      {replies.map((reply) => (
        <li key={reply}>
          <Chip {...composer.getQuickReplyProps(reply)} component="button" label={reply} />
        </li>
      ))}
    </List>
  );
}
