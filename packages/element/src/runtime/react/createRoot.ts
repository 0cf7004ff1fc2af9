import { type ComponentChild, type ContainerNode, render } from "preact";

/** In place of React DOM's. What is in the container before is the caller's to take out. */
export function createRoot(container: ContainerNode): Root {
  return {
    render: (content) => render(content, container),
    unmount: () => render(null, container),
  };
}

export interface Root {
  render: (content: ComponentChild) => void;
  unmount: () => void;
}
