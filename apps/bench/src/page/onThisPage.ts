/** The page's contestant: `buildPage` puts the one that it builds for in the place of this. */
export { contestant } from "../../contestants/bare-react.tsx";
