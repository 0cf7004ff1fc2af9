/** The page's contestant. `buildPage` replaces this module. */
export { contestant } from "../../contestants/bare-react.tsx";
