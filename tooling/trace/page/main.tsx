import { createRoot } from "react-dom/client";
import { ShopperChatComposer, ShopperChatProvider } from "../../../packages/react/src/index.ts";
import { createSandboxClient } from "../../../packages/react/testing/createSandboxClient.ts";

const container = document.getElementById("root");
if (!container) throw new Error("The page has no #root.");
const { client } = createSandboxClient();

createRoot(container).render(
  <ShopperChatProvider client={client}>
    <ShopperChatComposer orderId="shopping" />
  </ShopperChatProvider>,
);
