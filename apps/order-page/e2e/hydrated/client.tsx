import { hydrateRoot } from "react-dom/client";
import { HydratedPage } from "./HydratedPage.tsx";
import "@shopper-chat/react/styles.css";

const root = document.getElementById("root");
if (root) {
  hydrateRoot(root, <HydratedPage orderIds={root.dataset.orders?.split(" ") ?? []} />);
}
