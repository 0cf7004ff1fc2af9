import { quietFocus } from "../runtime/react/renderLikeReact.ts";

/** Makes a page of the React tests what the element's shadow root is. */
quietFocus(document);
