import { DocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks";
import { type PropsWithChildren, type ReactElement, useSyncExternalStore } from "react";
import { GLOBALS_UPDATED, SET_GLOBALS } from "storybook/internal/core-events";
import { themes } from "storybook/theming";

/** A docs page in the color scheme that the toolbar has chosen, like its stories. */
export function DocsInScheme(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const { channel } = props.context;
  const isDark = useSyncExternalStore(
    (listener) => {
      channel.on(GLOBALS_UPDATED, listener);
      return () => channel.off(GLOBALS_UPDATED, listener);
    },
    () => {
      const [latest] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
      return latest?.globals?.colorScheme === "dark";
    },
  );
  return <DocsContainer {...props} theme={isDark ? themes.dark : themes.light} />;
}
