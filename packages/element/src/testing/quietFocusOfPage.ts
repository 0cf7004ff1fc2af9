import { quietFocus } from "../renderLikeReact.ts";

/** The tests of React's components render into the page, where an element has a shadow root. */
quietFocus(document);
