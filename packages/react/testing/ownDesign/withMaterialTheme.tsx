import { createTheme, ThemeProvider } from "@mui/material/styles";
import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../../src/themes/brands.ts";

/** Gives a story the light or dark theme of Material UI, as the toolbar has chosen. */
export const withMaterialTheme: Decorator = (Story, { globals }) => (
  <ThemeProvider theme={THEMES[chosenBrand(globals).colorScheme]}>
    <Story />
  </ThemeProvider>
);

const THEMES = {
  light: createTheme({ palette: { mode: "light" } }),
  dark: createTheme({ palette: { mode: "dark" } }),
};
