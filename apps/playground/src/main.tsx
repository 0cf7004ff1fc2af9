import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";

// A pattern, because the file is not in the repository: an import of it would fail in `pnpm check`.
const pages = import.meta.glob<{ Page: ComponentType }>("./Page.tsx", { eager: true });

const root = document.getElementById("root") ?? document.body;
for (const { Page } of Object.values(pages)) createRoot(root).render(<Page />);
