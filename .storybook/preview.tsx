import type { Preview } from "@storybook/react-vite";
import "../packages/react/src/styles.css";
import "./preview.css";
import { withPage } from "./withPage.tsx";

const preview: Preview = {
  tags: ["autodocs"],
  decorators: [withPage],
  initialGlobals: { colorScheme: "light", direction: "ltr" },
  globalTypes: {
    colorScheme: {
      description: "Colour scheme",
      toolbar: {
        icon: "contrast",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
      },
    },
    direction: {
      description: "Text direction",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
  },
  parameters: {
    // A story with an accessibility violation fails its test.
    a11y: { test: "error" },
    layout: "padded",
    controls: { expanded: true },
    options: { storySort: { order: ["Composer", ["States", "Outcomes"]] } },
  },
};

export default preview;
