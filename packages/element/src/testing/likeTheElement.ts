import { quietFocus } from "../runtime/renderLikeReact.ts";

/** Makes a page of the React tests what the element's shadow root is. */
quietFocus(document);
